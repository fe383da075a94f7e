import type { TranslationOf } from '../message.ts';
import type { shared as english } from '../en/shared.ts';

/** Texts that more than one extension shows, in German. */
export const shared: TranslationOf<typeof english> = {
  'failure.unreachable.body':
    'Ihre Daten sind sicher. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
  'failure.hubspot.refused.title': 'HubSpot verweigert den Zugriff auf die Partnerdaten',
  'failure.hubspot.refused.body':
    'Entweder ist dies kein Partner-Account, oder der App fehlt eine Berechtigung. Ein Super-Admin kann die App neu installieren, um die fehlende Berechtigung zu erteilen.',
  'failure.account.disconnected.title': 'Die App ist mit diesem Account nicht verbunden',
  'failure.account.disconnected.body':
    'Ein Super-Admin kann die App installieren, um sie wieder zu verbinden.',
  'failure.account.leaving.title': 'Die Daten dieses Accounts werden gelöscht',
  'failure.account.leaving.body':
    'Ein Super-Admin hat dies in den App-Einstellungen veranlasst. Bis zur Löschung kann ein Super-Admin dies dort rückgängig machen.',
  'failure.scopes': 'Fehlende Scopes: {scopes}',
  'failure.superAdmin.required.title': 'Das kann nur ein Super-Admin',
  'failure.superAdmin.required.body': 'Laut HubSpot sind Sie kein Super-Admin dieses Accounts.',
  'failure.beta.required.title': 'Stufenpunkte sind in der Beta',
  'failure.beta.required.body':
    'Öffnen Sie die Stufen-Seite von Partner Tier Points und wählen Sie „Neue Beta der Stufenpunkte ausprobieren“.',
  'failure.signature.title': 'Der Server hat diese Anfrage nicht erkannt',
  'failure.signature.body':
    'Die Signatur der Anfrage ist ungültig. Möglicherweise ist das Client-Secret auf dem Server falsch, oder seine Uhr geht falsch.',
  'failure.hubspot.unavailable.title': 'HubSpot antwortet nicht',
  'failure.hubspot.unavailable.body':
    'HubSpot ist gerade nicht verfügbar. Versuchen Sie es in einer Minute erneut.',
  'failure.hubspot.rateLimited.title': 'HubSpot begrenzt die Anfragen',
  'failure.hubspot.rateLimited.body':
    'HubSpot lässt nur eine bestimmte Anzahl Anfragen auf einmal zu. Versuchen Sie es in einer Minute erneut.',
  'failure.hubspot.dailyLimit.title':
    'HubSpot lässt für diesen Account bis Mitternacht keine API-Aufrufe mehr zu',
  'failure.hubspot.dailyLimit.body':
    'Der Account hat sein Tageslimit erreicht. Es beginnt um Mitternacht in der Zeitzone des Accounts von vorn.',
  'failure.hubspot.unauthorized.title':
    'HubSpot akzeptiert den Zugriff der App auf diesen Account nicht',
  'failure.hubspot.unauthorized.body':
    'Ein Super-Admin kann die App neu installieren, oder die Person, die die App betreibt, kann das Zugriffstoken erneuern.',
  'failure.hubspot.unexpected.title': 'HubSpot hat unerwartet geantwortet',
  'failure.hubspot.unexpected.body':
    'Versuchen Sie es in einer Minute erneut. Wenn das Problem weiterhin besteht, wenden Sie sich an die Person, die die App betreibt.',
  'failure.mapping.propertyMissing.title':
    'Die Deal-Zuordnung verwendet eine Eigenschaft, die es in HubSpot nicht mehr gibt',
  'failure.mapping.propertyMissing.body':
    'Die letzten vollständigen Zahlen werden angezeigt. Stellen Sie die Eigenschaft in HubSpot wieder her oder wählen Sie in den App-Einstellungen, Tab „Deals“, eine andere.',
  'failure.terms.outdated.title': 'Die Beta-Bedingungen haben sich geändert',
  'failure.terms.outdated.body': 'Laden Sie die Seite neu, um die neuen Bedingungen zu lesen.',
  'failure.request.invalid.title': 'Einige Werte wurden nicht akzeptiert',
  'failure.request.invalid.body': 'Korrigieren Sie die markierten Felder und speichern Sie erneut.',
  'failure.database.unavailable.title': 'Die Datenbank des Servers antwortet nicht',
  'failure.database.unavailable.body':
    'Ihre Daten sind sicher. Versuchen Sie es in einer Minute erneut.',
  'failure.refresh.tooSoon.title': 'Die letzte Synchronisierung war gerade eben',
  'failure.refresh.tooSoon.body': {
    one: 'Versuchen Sie es in {count} Sekunde erneut.',
    other: 'Versuchen Sie es in {count} Sekunden erneut.',
  },
  'failure.limit.reached.title': 'Zu viele Anfragen',
  'failure.limit.reached.body': 'Warten Sie einen Moment und versuchen Sie es erneut.',
  'failure.access.required.title': 'Sie haben keinen Zugriff',
  'failure.access.required.body':
    'Ein Super-Admin legt in den App-Einstellungen fest, wer Zugriff hat.',
  'failure.export.duplicateColumns.title': 'Die Tabelle kann nicht exportiert werden',
  'failure.export.duplicateColumns.body': 'Zwei Spalten haben denselben Namen.',
  'failure.list.nameTaken.title': 'Eine andere HubSpot-Liste hat diesen Namen',
  'failure.list.nameTaken.body': 'Wählen Sie einen anderen Namen.',
  'failure.notFound.title': 'Das gibt es nicht mehr',
  'failure.notFound.body': 'Laden Sie die Seite neu und versuchen Sie es erneut.',
  'failure.server.stopping.title': 'Der Server wird neu gestartet',
  'failure.server.stopping.body': 'Versuchen Sie es in einer Minute erneut.',
  'failure.storage.full.title': 'Auf dem Server ist kein Speicherplatz mehr frei',
  'failure.storage.full.body':
    'Ihre Daten sind sicher, aber es kann nichts gespeichert werden, bis die Person, die die App betreibt, Platz schafft.',
  'failure.internal.title': 'Auf dem Server ist etwas schiefgegangen',
  'failure.other.title': 'Etwas ist schiefgegangen',
  'failure.other.body':
    'Versuchen Sie es erneut. Wenn das Problem weiterhin besteht, senden Sie diese Referenz an die Person, die die App betreibt: {reference}',

  'stale.failed':
    'Die letzte Synchronisierung ist fehlgeschlagen: {problem}. Einzelheiten finden Sie in den App-Einstellungen im Tab „Daten, API“.',
  'stale.syncing': 'Eine neue Synchronisierung läuft.',

  'track.total': 'Gesamt',
  'track.sold': 'Verkauft',
  'track.sourced': 'Selbst gewonnen',
  'track.assisted': 'Unterstützt',
  'track.managed': 'Betreut',

  'market.growth': 'Wachstumsmarkt',
  'market.core': 'Kernmarkt',
  'market.unknown': 'Markt unbekannt',
  'ruleSet.name': 'Regeln seit {day}',

  'marketFrom.multiplier': 'nach dem Multiplikator, den HubSpot beim Kunden speichert',
  'marketFrom.market': 'nach dem Markt, den HubSpot beim Kunden speichert',
  'marketFrom.country': 'nach dem Land des Kunden',
  'marketFrom.unknown': 'HubSpot speichert weder Markt noch Land',

  'growth.tag': '×{multiplier}',
  'growth.explanation':
    'Die Punkte werden mit {multiplier} multipliziert, weil dieser Kunde in einem Wachstumsmarkt ist.',

  'entry.sold.new': 'Neuverkauf',
  'entry.sold.crossSell': 'Cross-Selling einer neuen Produktlinie',
  'entry.sold.upsell': 'Upselling in einer Produktlinie',
  'entry.sold.increase': 'Erhöhung ohne Deal',
  'entry.sold.reported': 'HubSpots eigene Verkaufspunkte, da kein Deal gezählt werden konnte',
  'entry.managed.current': 'Laufendes Abonnement, das Sie betreuen',
  'entry.managed.shared': 'Laufendes Abonnement, mit anderen Partnern geteilt',
  'entry.managed.cancelled': 'Gekündigter Teil des Abonnements',
  'entry.managed.reported':
    'HubSpots eigene Betreuungspunkte, da kein betreuter MRR gezählt werden konnte',

  'entry.ownConversion': 'eigene Umrechnung: {currency} {value} = 100 US$',
  'entry.ownConversion.from': 'eigene Umrechnung, seit {day}: {currency} {value} = 100 US$',
  'entry.published': 'HubSpots Umrechnung: {currency} {value} = 100 US$',
  'entries.title': 'Woher die Punkte kommen',
  'entries.none': 'Zurzeit bringt nichts Punkte.',
  'entries.reason': 'Grund',
  'entries.calculation': 'Berechnung',
  'entries.meaning':
    'MRR, geteilt durch den Gegenwert von 100 US$ in seiner Währung, mal Punkte je 100 US$, mal Multiplikator des Wachstumsmarkts, mal Ihr Anteil an einem Kunden, den mehrere Partner betreuen.',
  'entries.points': 'Punkte',
  'entries.mrr': 'MRR',
  'entries.expires': 'Läuft ab',
  'entries.expires.open': 'Kein Enddatum bekannt',
  'entries.count': { one: '{shown} von {count} Eintrag', other: '{shown} von {count} Einträgen' },
  'entries.others': {
    one: '{count} Eintrag, der heute nicht zählt',
    other: '{count} Einträge, die heute nicht zählen',
  },
  'notCounted.title': 'Nicht berücksichtigt',
  'expiry.title': 'Läuft als Nächstes ab',
  'expiry.next': '{day}: {points}',
  'expiry.track': '{track}: jetzt {before}, danach {after}.',
  'expiry.none': 'Für keine Punkte dieses Kunden ist ein Ablaufdatum bekannt.',
  'loss.title': 'Wenn Sie diesen Kunden verlieren',
  'loss.points': 'Punkte, die Sie verlieren würden: {points}.',
  'loss.track': '{track}: jetzt {before}, ohne diesen Kunden {after}.',
  'loss.enough': 'Das reicht für {tier}, wofür {threshold} nötig sind.',
  'loss.short': 'Das ist zu wenig für {tier}, wofür {threshold} nötig sind.',
  'loss.asOf': 'Summen des Accounts vom {day}.',
  'loss.unknown':
    'Die Summen des Accounts liegen hier noch nicht vor. Die Stufen-Seite zeigt die Auswirkung auf Ihre Stufe.',

  'value.none': '–',
  'value.unknown': 'Unbekannt',

  'noPoints.title': 'Warum dieser Kunde keine Punkte hat',
  'noPoints.sales.none': 'Diesem Kunden sind keine abgeschlossenen Deals zugeordnet.',
  'noPoints.sales.expired': 'Seine Verkäufe liegen mehr als 12 Monate zurück.',
  'noPoints.sales.ended': 'Der Kunde zahlt nicht mehr für das Verkaufte.',
  'noPoints.sales.future': 'Die Abschlussdaten seiner Verkäufe liegen in der Zukunft.',
  'noPoints.sales.setAside': 'Seinen Verkäufen fehlt etwas, das für die Punkte nötig ist.',
  'noPoints.sales.zero': 'Der MRR seiner Verkäufe ist null.',
  'noPoints.managed.none': 'Sie betreuen diesen Kunden nicht.',
  'noPoints.managed.lapsed': 'Ihre Betreuung dieses Kunden ist ausgelaufen.',
  'noPoints.managed.zero': 'Der von Ihnen betreute MRR ist null.',
  'noPoints.managed.setAside': 'Dem betreuten MRR fehlt etwas, das für die Punkte nötig ist.',

  'setAside.mrr.missing': 'MRR fehlt',
  'setAside.mrr.zero': 'MRR ist 0',
  'setAside.currency.missing': 'Währung fehlt',
  'setAside.currency.unknown': 'Für {currency} ist keine Umrechnung in US-Dollar veröffentlicht',
  'setAside.closedOn.missing': 'Abschlussdatum fehlt',
  'setAside.dealType.missing': 'Deal-Typ fehlt, und der Satz hängt davon ab',
  'setAside.rate.unpublished': 'Es ist kein Satz veröffentlicht',

  'reported.title': 'Vergleich mit HubSpots Zahlen',
  'reported.none': 'HubSpot speichert bei diesem Kunden keine Punkte.',
  'retention.estimate': {
    one: 'Unsere Schätzung der Gross Revenue Retention: {share}, aus {known} von {count} Kunden. Sie ist zu hoch, wenn Kunden gegangen sind, die HubSpot nicht mehr aufführt.',
    other:
      'Unsere Schätzung der Gross Revenue Retention: {share}, aus {known} von {count} Kunden. Sie ist zu hoch, wenn Kunden gegangen sind, die HubSpot nicht mehr aufführt.',
  },
  'retention.left': {
    one: 'Mit {count} Kunden, der seit der ersten Synchronisierung gegangen ist: {share}.',
    other: 'Mit {count} Kunden, die seit der ersten Synchronisierung gegangen sind: {share}.',
  },
  'reported.asOf': 'HubSpot hat seine Zahlen zuletzt am {day} aktualisiert.',
  'reported.asOf.unknown': 'HubSpot gibt nicht an, wann die Zahlen aktualisiert wurden.',
  'reported.computed': 'Hier berechnet',
  'reported.hubspot': 'HubSpots Zahl',
  'reported.difference': 'Differenz',
  'reported.partly': {
    one: 'In unseren Verkaufspunkten fehlt {count} Deal, der noch nicht gezählt werden kann.',
    other: 'In unseren Verkaufspunkten fehlen {count} Deals, die noch nicht gezählt werden können.',
  },
  'reported.track': 'Punkte',
  'attention.mend.currency': 'Geben Sie in den Einstellungen der App ein, was {currency} wert ist.',
  'attention.mend.record': 'Korrigieren Sie es in HubSpot und synchronisieren Sie dann.',
  'attention.mend.none': 'Nichts zu beheben: HubSpot hat keinen Satz veröffentlicht.',
  'attention.deal': 'Deal {id}',
  'client.market': 'Markt',
  'client.market.from': '{market}, {from}',
  'client.country': 'Land',
  'client.tools': 'Genutzte HubSpot-Tools',
  'client.renewal': 'Nächste Verlängerung',
  'client.cancellation': 'Kündigung',
  'client.cancellation.unknown':
    'welcher Teil des betreuten MRR endet, ist unbekannt: höchstens alles',
  'client.converted.published':
    '{amount} nach der Umrechnung von HubSpot ({currency} {value} = 100 US$)',
  'client.converted.partner':
    '{amount} nach Ihrer eigenen Umrechnung ({currency} {value} = 100 US$)',
  'client.active': 'Letzte Aktivität des Partners',
  'client.usage': 'Nutzungs-Score',
  'client.usage.trend': '{score} ({change} in 4 Wochen)',
  'client.notShared': 'Nicht mit Ihnen geteilt',
  'rules.counts': 'Zählt',
  'rules.ended': 'Abgelaufen',
  'rules.notYet': 'Noch nicht',
  'rules.mrr': 'MRR',
  'rules.worth': 'Entspricht 100 US$',
  'rules.rate': 'Punkte je 100 US$',
  'rules.multiplier': 'Marktmultiplikator',
  'rules.share': 'Anteil',
  'progress.origin.official': 'HubSpot',
  'progress.origin.reported': 'Angabe von Dritten',
  'progress.origin.inferred': 'Abgeleitet',

  'history.title': 'Verkaufs- und Betreuungspunkte im Zeitverlauf',
  'history.loading': 'Verlauf wird geladen',
  'history.none': 'HubSpot hat keinen Verlauf der Punkte dieses Kunden.',
  'history.source': 'HubSpots eigene Punkte, bei jeder Änderung.',
  'history.day': 'Tag',
  'client.history': 'Verlauf',

  'rowReason.missing': 'fehlt',
  'rowReason.notNumeric': 'ist keine Zahl',
  'rowReason.negative': 'ist negativ',
  'rowReason.tooLarge': 'ist zu groß',
  'rowReason.notWhole': 'ist keine ganze Zahl',
  'rowReason.notBoolean': 'ist weder wahr noch falsch',
  'rowReason.notADate': 'ist kein Datum',
  'rowReason.dateOutOfRange': 'ist ein Datum außerhalb des zulässigen Bereichs',
  'rowReason.currencyUnknown': 'ist keine bekannte Währung',
  'rowReason.countryUnknown': 'ist kein bekanntes Land',
  'rowReason.valueUnknown': 'ist kein bekannter Wert',
  'rowReason.severalValues': 'hat mehrere Werte mit verschiedener Bedeutung',
  'rowReason.noConversion': 'keine Umrechnung in US-Dollar ist veröffentlicht oder eingegeben',
  'rowReason.tooLong': 'ist zu lang',
  'rowReason.notPlainText': 'enthält Zeichen, die nicht gespeichert werden können',
  'rowReason.rowUnreadable': 'der Datensatz ist nicht lesbar',
  'rowReason.lineItemsRefused': 'HubSpot gibt die Artikel nicht heraus',
  'rowReason.companiesRefused': 'HubSpot gibt die Unternehmen nicht heraus',
  'rowReason.tooManySales': 'hat mehr Verkäufe, als gespeichert werden können',
  'issue.tooLarge': 'bringt den Account über die höchste zählbare Punktzahl',
  'issue.duplicate': 'ist eine ID, die es schon gibt',
  'issue.unknownClient': 'diesen Kunden gibt es nicht',

  'number.read': 'Gelesen als {value}',
  'number.unread': 'Das ist keine Zahl in der Schreibweise Ihrer Sprache. Zum Beispiel {example}.',

  'risk.safe': '{tier} ist sicher',
  'risk.safe.how':
    'Die Kriterien bleiben 18 Monate lang erfüllt, auch wenn Sie nichts verkaufen oder verlängern.',
  'risk.atRisk': '{tier} ist ab dem {day} gefährdet',
  'risk.below': 'Die heutigen Zahlen erfüllen {tier} nicht',
  'risk.unknown': 'Ob {tier} sicher ist, lässt sich nicht sagen',
  'risk.unknown.how':
    'Für diese Stufe ist unter diesen Regeln kein Schwellenwert bekannt. Ein Super-Admin kann Ihren Wert in den Einstellungen eintragen.',
  'risk.unknownTier':
    'Tragen Sie Ihre anerkannte Stufe in den Einstellungen ein, um zu sehen, ob sie sicher ist',
  'risk.canFallOn': 'Ihre anerkannte Stufe kann frühestens am {day} sinken.',
  'risk.noFall': 'Keine Bewertung bis einschließlich {day} würde Ihre anerkannte Stufe senken.',
};
