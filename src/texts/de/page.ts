import type { TranslationOf } from '../message.ts';
import type { page as english } from '../en/page.ts';
import { beta } from './beta.ts';
import { overview } from './overview.ts';
import { views } from './views.ts';

/** Texts of the Tier page, in German. */
export const page: TranslationOf<typeof english> = {
  'page.loading': 'Stufe wird geöffnet',

  'current.title': 'Stufe',
  'current.tier': 'Anerkannte Stufe',
  'current.since': 'seit {day}',
  'current.certification': 'Solutions-Partner-Zertifizierung',
  'current.certified': 'Gültig bis {day}',
  'current.expired': 'Abgelaufen am {day}',
  'current.retention': 'Gross Revenue Retention (GRR)',
  'current.ruleSet': 'Verwendete Regeln',
  'current.ruleSet.automatic': 'Die aktuellen Regeln',
  'current.notEntered': 'Nicht eingetragen',
  'current.hint.title': 'HubSpots API gibt nicht an, welche Stufe Sie haben',
  'current.hint.body':
    'Ein Super-Admin trägt anerkannte Stufe, Zertifizierung und Schwellenwerte einmal ein, unter Einstellungen > Integrationen > Verknüpfte Apps > Partner Tier Points.',

  'beta.try': 'Neue Beta der Stufenpunkte ausprobieren',
  ...beta,
  'beta.terms.everyone':
    'Als Super-Admin können Sie die Beta auch für alle Benutzer dieses Accounts einschalten.',
  'beta.accept': 'Beta ausprobieren',
  'beta.accepted': 'Willkommen in der Beta der Stufenpunkte.',
  'beta.changed.title': 'Die Beta-Bedingungen haben sich geändert',
  'beta.changed.body':
    'Lesen Sie die neuen Bedingungen und stimmen Sie zu, um die Vorschau weiter zu nutzen.',
  'beta.changed.read': 'Neue Bedingungen lesen',
  'beta.banner.title': 'Die neuen Stufenpunkte sind da',
  'beta.banner.body':
    'Sehen Sie, was Ihnen Punkte bringt, was abläuft und was die nächste Stufe verlangt.',
  'beta.preview': 'Vorschau der Stufenpunkte',
  'beta.back': 'Zurück zur aktuellen Ansicht',
  'beta.since.user': 'Sie haben den Beta-Bedingungen, Version {version}, zugestimmt: {moment}.',
  'beta.since.account':
    'Ein Super-Admin hat den Beta-Bedingungen, Version {version}, für alle Benutzer zugestimmt: {moment}.',
  'beta.leave': 'Beta verlassen',
  'beta.leave.title': 'Die Beta der Stufenpunkte verlassen?',
  'beta.leave.body':
    'Sie kehren zur aktuellen Ansicht zurück. Ihre Stufe ändert sich nicht, und Sie können jederzeit wieder teilnehmen.',
  'beta.leave.own': 'Nur für mich verlassen',
  'beta.leave.everyone': 'Für alle Benutzer ausschalten',
  'beta.left': 'Sie haben die Beta der Stufenpunkte verlassen.',
  'beta.leftEveryone': 'Die Beta der Stufenpunkte ist für alle Benutzer ausgeschaltet.',

  'dashboard.title': 'Stufenpunkte',
  'dashboard.overview': 'Übersicht',
  'dashboard.breakdown': 'Aufschlüsselung der Punkte',
  'dashboard.loading': 'Ihre Partnerkunden und Deals werden synchronisiert',
  'dashboard.loading.partner_clients.known': '{read} von {expected} Kunden',
  'dashboard.loading.deals.known': '{read} von {expected} Deals',
  'dashboard.loading.left': {
    one: 'Noch etwa {count} Sekunde',
    other: 'Noch etwa {count} Sekunden',
  },
  'dashboard.soFar.title': 'Bisherige Zahlen',
  'dashboard.soFar.body':
    'Das sind die bisher synchronisierten Kunden mit den Punkten, die HubSpot für sie angibt. Die Summen wachsen, bis alle Kunden und Deals synchronisiert sind.',
  'dashboard.loading.partner_clients.unknown': {
    one: 'bisher {count} Kunde',
    other: 'bisher {count} Kunden',
  },
  'dashboard.loading.deals.unknown': { one: 'bisher {count} Deal', other: 'bisher {count} Deals' },
  'dashboard.empty.title': 'Noch keine Partnerkunden',
  'dashboard.empty.body':
    'Sie erhalten Punkte für Kunden, an die Sie verkaufen oder die Sie betreuen. Sobald HubSpot einen Kunden mit Ihrem Partner-Account verknüpft, erscheint er hier.',
  standIn: {
    one: 'Bei {count} Kunden werden HubSpots eigene Punkte verwendet, weil Verkäufe oder Abonnements nicht bekannt sind. Sie sind vom {day}.',
    other:
      'Bei {count} Kunden werden HubSpots eigene Punkte verwendet, weil Verkäufe oder Abonnements nicht bekannt sind. Die ältesten sind vom {day}.',
  },
  'standIn.undated': {
    one: 'Bei {count} Kunden werden HubSpots eigene Punkte verwendet. HubSpot gibt nicht an, wie alt sie sind.',
    other:
      'Bei {count} Kunden werden HubSpots eigene Punkte verwendet. HubSpot gibt nicht an, wie alt sie sind.',
  },
  'stale.title': 'Diese Zahlen sind vom {moment}',
  'dashboard.reload': 'Neu laden',
  toFix: {
    one: '{count} Datensatz muss geprüft werden',
    other: '{count} Datensätze müssen geprüft werden',
  },
  'toFix.atLeast': {
    one: 'Mindestens {count} Datensatz muss geprüft werden',
    other: 'Mindestens {count} Datensätze müssen geprüft werden',
  },
  'ruleSet.unknown':
    'Die in den Einstellungen gewählten Regeln gibt es in dieser Version nicht. Es werden die aktuellen Regeln verwendet.',
  'unscorable.title': 'Die Einstellungen passen nicht zu den Regeln',
  'unscorable.body': 'Korrigieren Sie dies in den Einstellungen:',

  'summary.title': 'Zusammenfassung',
  'summary.performance': 'Erreichte Stufe',
  'summary.performance.meaning': 'Die Stufe, die die heutigen Zahlen erfüllen.',
  'summary.performance.undecided':
    'Einige Schwellenwerte sind nicht veröffentlicht, daher ist die Stufe offen.',
  'summary.performance.none': 'Keine Stufe',
  'summary.noTier': 'Die heutigen Zahlen erfüllen keine Stufe.',
  'summary.performance.open': 'Offen',
  'summary.credited': 'Anerkannte Stufe',
  'summary.credited.meaning':
    'Die Stufe, die Sie haben. Sie kann nur am 15. Januar und am 15. Juli sinken.',
  'summary.credited.missing': 'Ein Super-Admin trägt sie in den Einstellungen der App ein.',
  'summary.total.meaning': 'Verkaufs- und Betreuungspunkte zusammen.',
  'summary.sold.meaning': 'Für das, was Sie in den letzten 12 Monaten verkauft haben.',
  'summary.managed.meaning': 'Für die Abonnements, die Sie jetzt betreuen.',
  'summary.mrr': 'Diese Regeln messen MRR in US$ statt Punkten.',

  'performance.title': 'So setzen sich Verkauf und Betreuung zusammen',
  'performance.part': 'Teil',
  'performance.amount': 'Punkte',
  'performance.unknown': 'Verkauft, Deal-Typ unbekannt',

  'progress.title': 'Fortschritt',
  'progress.next': '{points} bis {tier}',
  'progress.tier': 'Stufe',
  'progress.threshold': 'Schwelle',
  'progress.missing': 'Fehlt',
  'progress.reached': 'Erreicht',
  'progress.origin.own': 'Ihr eigener',
  'progress.origin.none': 'Nicht veröffentlicht: Tragen Sie Ihren Wert in den Einstellungen ein',
  'progress.details': 'Schwellenwerte als Tabelle: {track}',

  'gates.title': 'Weitere Anforderungen',
  'gates.tools': 'Median der Tool-Nutzung',
  'gates.tools.value': { one: '{count} HubSpot-Tool', other: '{count} HubSpot-Tools' },
  'gates.tools.meaning': 'Die Hälfte Ihrer Kunden nutzt mindestens so viele.',
  'gates.tools.unknown': 'HubSpot gibt nicht an, welche Tools Ihre Kunden nutzen.',
  'gates.tools.notShared': {
    one: '{count} Kunde teilt nichts mit Ihnen und bleibt außen vor.',
    other: '{count} Kunden teilen nichts mit Ihnen und bleiben außen vor.',
  },
  'gates.certified.valid': 'Ja, bis {day}',
  'gates.certified.expired': 'Nein, abgelaufen am {day}',
  'gates.certified.unknown': 'In den Einstellungen nicht eingetragen',
  'gates.certified.meaning': 'Jede Stufe verlangt eine gültige Solutions-Partner-Zertifizierung.',

  'gate.certified': 'Zertifizierter Partner',
  'gate.medianTools': 'Median der Tool-Nutzung',
  'gate.grossRevenueRetention': 'Gross Revenue Retention (GRR)',
  'gate.customerDollarRetention': 'Customer Dollar Retention (C$R)',
  'gate.customerRetentionScore': 'Customer Retention Score',
  'gate.certifications': 'Zertifizierungen im Team',
  'gate.invitation': 'Einladung durch HubSpot',
  'gate.membership': 'Bezahlte Mitgliedschaft',
  'gate.manualReview': 'Prüfung durch HubSpot',

  'gates.condition': 'Anforderung',
  'gates.required': 'Erforderlich',
  'gates.required.from': '{value} (ab {tier})',
  'gates.required.over': 'über {value}',
  'gates.notComparable':
    'Nicht vergleichbar: Diese Regeln zählten Anwendungen, HubSpot meldet Hubs',
  'gates.actual': 'Ihr Wert',
  'gates.state': 'Status',

  'gateState.met': 'Erfüllt',
  'gateState.notMet': 'Nicht erfüllt',
  'gateState.unknown': 'Unbekannt',

  'gates.yes': 'ja',
  'gates.no': 'nein',

  'insights.title': 'Einblicke zur Stufe',
  'insights.how':
    'Dieselben Kunden, Deals und Regeln werden für den früheren Tag bewertet. HubSpot speichert für Betreuungspunkte kein Startdatum, daher zählen sie, als wären sie schon da gewesen. Kunden, die Sie verlassen haben, sind nicht enthalten.',

  'breakdown.search': 'Kunden suchen',
  'breakdown.dealType': 'Deal-Typ',
  'breakdown.dealType.all': 'Alle Deal-Typen',
  'breakdown.dealType.note':
    'Es werden nur Punkte dieses Deal-Typs angezeigt. Betreuungspunkte haben keinen Deal-Typ.',
  'breakdown.market': 'Markttyp',
  'breakdown.market.all': 'Alle Märkte',
  'breakdown.client': 'Kunde',
  'breakdown.combined': 'Kombiniert',
  'breakdown.marketColumn': 'Markt',
  'breakdown.unnamed': 'Kunde {id}',
  'breakdown.nothing.title': 'Keine Kunden entsprechen den Filtern',
  'breakdown.nothing.body': 'Ändern Sie die Suche oder die Filter.',
  'breakdown.reset': 'Alle Kunden anzeigen',

  'client.title': '{name}: Stufenpunkte',
  'client.close': 'Schließen',

  'dashboard.time': 'Punkte im Zeitverlauf',
  'dashboard.changes': 'Veränderungen',
  'dashboard.planner': 'Planer',
  'dashboard.compare': 'Vergleich',
  'dashboard.evaluation': 'Bewertung',

  'amount.points': { one: '{count} Punkt', other: '{count} Punkte' },

  'head.tier': 'Anerkannte Stufe: {tier}',
  'head.tier.unknown': 'Anerkannte Stufe: nicht eingetragen',
  'head.rules': 'Verwendete Regeln',
  'head.rules.account': 'Account-Einstellung: {ruleSet}',
  'head.goal': 'Ziel',
  'head.goal.none': 'Kein Ziel',

  'fresh.asOf': 'Synchronisiert: {moment}.',
  'fresh.listed': 'Alle Datensätze zuletzt geprüft: {moment}.',
  'fresh.never': 'Noch nicht mit HubSpot synchronisiert.',
  'fresh.next': 'Nächste Synchronisierung: {moment}.',
  'fresh.refresh': 'Jetzt synchronisieren',
  'fresh.syncing': 'Synchronisierung mit HubSpot läuft …',

  'risk.causes': 'Nicht erfüllt: {causes}.',

  'insights.changed': {
    one: '{net} in {days} Tagen: {gained} gewonnen, {lost} verloren, von {count} Kunden.',
    other: '{net} in {days} Tagen: {gained} gewonnen, {lost} verloren, von {count} Kunden.',
  },
  'insights.unchanged': 'In {days} Tagen nichts gewonnen und nichts verloren.',
  'insights.changed.link': 'Veränderungen anzeigen',
  'insights.leaving': {
    one: 'Abwanderungsgefahr bei {count} Kunden: {clients}.',
    other: 'Abwanderungsgefahr bei {count} Kunden. Die ersten: {clients}.',
  },
  'insights.leaving.link': 'Ersten Kunden öffnen',
  'insights.noPoints': {
    one: '{count} von {all} Kunden hat keine Punkte.',
    other: '{count} von {all} Kunden haben keine Punkte.',
  },
  'insights.noPoints.link': 'Gründe anzeigen',

  'breakdown.relationship': 'Beziehung',
  'breakdown.relationship.all': 'Alle Beziehungen',
  'breakdown.relationship.both': 'Verkauft und betreut',
  'breakdown.relationship.sold': 'Nur verkauft',
  'breakdown.relationship.managed': 'Nur betreut',
  'breakdown.relationship.neither': 'Keines von beiden',
  'breakdown.expiring': 'Läuft ab innerhalb von',
  'breakdown.expiring.all': 'Beliebig',
  'breakdown.expiring.days': '{days} Tagen',
  'breakdown.expiring.by': 'Bis {day}',
  'breakdown.expiring.until': 'Letzter Tag',
  'breakdown.ending': 'Ablaufend',
  'breakdown.points': 'Punkte',
  'breakdown.points.all': 'Alle Kunden',
  'breakdown.points.none': 'Keine Punkte',
  'breakdown.count': {
    one: '{count} von {all} Kunden. Kombiniert {combined}: verkauft {sold} (selbst gewonnen {sourced}, unterstützt {assisted}), betreut {managed}.',
    other:
      '{count} von {all} Kunden. Kombiniert {combined}: verkauft {sold} (selbst gewonnen {sourced}, unterstützt {assisted}), betreut {managed}.',
  },

  'client.record': 'Unternehmen in HubSpot öffnen',
  'client.back': 'Alle Kunden',
  'client.unknown.title': 'Kunde nicht gefunden',
  'client.unknown.body': 'Möglicherweise hat er Sie verlassen, nachdem der Link erstellt wurde.',

  'lost.plan': 'Im Planer öffnen',

  ...overview,
  ...views,
};
