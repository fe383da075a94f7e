import type { TranslationOf } from '../message.ts';
import type { page as english } from '../en/page.ts';
import { beta } from './beta.ts';
import { overview } from './overview.ts';
import { views } from './views.ts';

/** Texts of the Tier page, in Dutch. */
export const page: TranslationOf<typeof english> = {
  'page.loading': 'Tier wordt geopend',

  'current.title': 'Tier',
  'current.tier': 'Toegekende tier',
  'current.since': 'sinds {day}',
  'current.certification': 'Solutions Partner-certificering',
  'current.certified': 'Geldig tot {day}',
  'current.expired': 'Verlopen op {day}',
  'current.retention': 'Gross revenue retention (GRR)',
  'current.ruleSet': 'Toegepaste regels',
  'current.ruleSet.automatic': 'De huidige regels',
  'current.notEntered': 'Niet ingevuld',
  'current.hint.title': 'De API van HubSpot zegt niet welke tier je hebt',
  'current.hint.body':
    'Een superbeheerder vult toegekende tier, certificering en drempels één keer in, via Instellingen > Integraties > Gekoppelde apps > Partner Tier Points.',

  'beta.try': 'De nieuwe bèta van tierpunten proberen',
  ...beta,
  'beta.terms.everyone':
    'Als superbeheerder kun je de bèta ook voor elke gebruiker van dit account inschakelen.',
  'beta.accept': 'Bèta proberen',
  'beta.accepted': 'Welkom bij de bèta van tierpunten.',
  'beta.changed.title': 'De bètavoorwaarden zijn gewijzigd',
  'beta.changed.body': 'Lees en accepteer de nieuwe voorwaarden om verder te gaan met de preview.',
  'beta.changed.read': 'De nieuwe voorwaarden lezen',
  'beta.banner.title': 'De nieuwe tierpunten zijn er',
  'beta.banner.body':
    'Bekijk wat je punten oplevert, wat verloopt en wat de volgende tier vereist.',
  'beta.preview': 'Preview van tierpunten bekijken',
  'beta.back': 'Terug naar de huidige weergave',
  'beta.since.user': 'Je hebt de bètavoorwaarden, versie {version}, geaccepteerd op {moment}.',
  'beta.since.account':
    'Een superbeheerder heeft de bètavoorwaarden, versie {version}, voor alle gebruikers geaccepteerd op {moment}.',
  'beta.leave': 'De bèta verlaten',
  'beta.leave.title': 'De bèta van tierpunten verlaten?',
  'beta.leave.body':
    'Je gaat terug naar de huidige weergave. Je tier verandert niet en je kunt op elk moment weer meedoen.',
  'beta.leave.own': 'Alleen voor mezelf verlaten',
  'beta.leave.everyone': 'Voor alle gebruikers uitschakelen',
  'beta.left': 'Je hebt de bèta van tierpunten verlaten.',
  'beta.leftEveryone': 'De bèta van tierpunten is voor alle gebruikers uitgeschakeld.',

  'dashboard.title': 'Tierpunten',
  'dashboard.overview': 'Overzicht',
  'dashboard.breakdown': 'Uitsplitsing van punten',
  'dashboard.loading': 'Je partnerklanten en deals worden gesynchroniseerd',
  'dashboard.loading.partner_clients.known': '{read} van {expected} klanten',
  'dashboard.loading.deals.known': '{read} van {expected} deals',
  'dashboard.loading.left': {
    one: 'Nog ongeveer {count} seconde',
    other: 'Nog ongeveer {count} seconden',
  },
  'dashboard.soFar.title': 'Cijfers tot nu toe',
  'dashboard.soFar.body':
    'Dit zijn de klanten die tot nu toe zijn gesynchroniseerd, met de punten die HubSpot voor hen meldt. De totalen groeien tot alle klanten en deals zijn gesynchroniseerd.',
  'dashboard.loading.partner_clients.unknown': {
    one: '{count} klant tot nu toe',
    other: '{count} klanten tot nu toe',
  },
  'dashboard.loading.deals.unknown': {
    one: '{count} deal tot nu toe',
    other: '{count} deals tot nu toe',
  },
  'dashboard.empty.title': 'Nog geen partnerklanten',
  'dashboard.empty.body':
    'Je verdient punten met klanten aan wie je verkoopt of die je beheert. Zodra HubSpot een klant aan je partneraccount koppelt, verschijnt die hier.',
  standIn: {
    one: 'Voor {count} klant worden de punten van HubSpot gebruikt, omdat verkopen of abonnementen onbekend zijn. Ze zijn van {day}.',
    other:
      'Voor {count} klanten worden de punten van HubSpot gebruikt, omdat verkopen of abonnementen onbekend zijn. De oudste zijn van {day}.',
  },
  'standIn.undated': {
    one: 'Voor {count} klant worden de punten van HubSpot gebruikt. HubSpot zegt niet hoe oud ze zijn.',
    other:
      'Voor {count} klanten worden de punten van HubSpot gebruikt. HubSpot zegt niet hoe oud ze zijn.',
  },
  'stale.title': 'Deze cijfers zijn van {moment}',
  'dashboard.reload': 'Opnieuw laden',
  toFix: {
    one: '{count} record vereist aandacht',
    other: '{count} records vereisen aandacht',
  },
  'toFix.atLeast': {
    one: 'Minstens {count} record vereist aandacht',
    other: 'Minstens {count} records vereisen aandacht',
  },
  'ruleSet.unknown':
    'De regels die in de instellingen zijn gekozen, zitten niet in deze versie. De huidige regels worden gebruikt.',
  'unscorable.title': 'De instellingen passen niet bij de regels',
  'unscorable.body': 'Corrigeer dit in de instellingen:',

  'summary.title': 'Samenvatting',
  'summary.performance': 'Bereikte tier',
  'summary.performance.meaning': 'De tier waaraan de cijfers van vandaag voldoen.',
  'summary.performance.undecided':
    'Sommige drempels zijn niet gepubliceerd, dus de tier staat niet vast.',
  'summary.performance.none': 'Geen tier',
  'summary.noTier': 'De cijfers van vandaag voldoen aan geen enkele tier.',
  'summary.performance.open': 'Staat niet vast',
  'summary.credited': 'Toegekende tier',
  'summary.credited.meaning': 'De tier die je hebt. Hij kan alleen dalen op 15 januari en 15 juli.',
  'summary.credited.missing': 'Een superbeheerder vult hem in bij de instellingen van de app.',
  'summary.total.meaning': 'Verkochte en beheerde punten samen.',
  'summary.sold.meaning': 'Voor wat je in de afgelopen 12 maanden hebt verkocht.',
  'summary.managed.meaning': 'Voor de abonnementen die je nu beheert.',
  'summary.mrr': 'Deze regels meten MRR in US$ in plaats van punten.',

  'performance.title': 'Zo tellen verkochte en beheerde punten op',
  'performance.part': 'Deel',
  'performance.amount': 'Punten',
  'performance.unknown': 'Verkocht, dealtype onbekend',

  'progress.title': 'Voortgang',
  'progress.next': '{points} tot {tier}',
  'progress.tier': 'Tier',
  'progress.threshold': 'Drempel',
  'progress.missing': 'Ontbreekt',
  'progress.reached': 'Bereikt',
  'progress.origin.own': 'Eigen waarde',
  'progress.origin.none': 'Niet gepubliceerd: vul je eigen waarde in bij de instellingen',
  'progress.details': 'Drempels als tabel: {track}',

  'gates.title': 'Overige vereisten',
  'gates.tools': 'Mediaan toolgebruik',
  'gates.tools.value': { one: '{count} HubSpot-tool', other: '{count} HubSpot-tools' },
  'gates.tools.meaning': 'De helft van je klanten gebruikt er minstens zoveel.',
  'gates.tools.unknown': 'HubSpot zegt niet welke tools je klanten gebruiken.',
  'gates.tools.notShared': {
    one: '{count} klant deelt niets met je en telt niet mee.',
    other: '{count} klanten delen niets met je en tellen niet mee.',
  },
  'gates.certified.valid': 'Ja, tot {day}',
  'gates.certified.expired': 'Nee, verlopen op {day}',
  'gates.certified.unknown': 'Niet ingevuld in de instellingen',
  'gates.certified.meaning': 'Elke tier vereist een geldige Solutions Partner-certificering.',

  'gate.certified': 'Gecertificeerde partner',
  'gate.medianTools': 'Mediaan toolgebruik',
  'gate.grossRevenueRetention': 'Gross revenue retention (GRR)',
  'gate.customerDollarRetention': 'Customer dollar retention (C$R)',
  'gate.customerRetentionScore': 'Score voor klantbehoud',
  'gate.certifications': 'Certificeringen in het team',
  'gate.invitation': 'Uitnodiging van HubSpot',
  'gate.membership': 'Betaald lidmaatschap',
  'gate.manualReview': 'Beoordeling door HubSpot',

  'gates.condition': 'Vereiste',
  'gates.required': 'Vereist',
  'gates.required.from': '{value} (vanaf {tier})',
  'gates.required.over': 'meer dan {value}',
  'gates.notComparable': 'Niet te vergelijken: deze regels telden applicaties, HubSpot meldt hubs',
  'gates.actual': 'Jouw waarde',
  'gates.state': 'Status',

  'gateState.met': 'Voldaan',
  'gateState.notMet': 'Niet voldaan',
  'gateState.unknown': 'Onbekend',

  'gates.yes': 'ja',
  'gates.no': 'nee',

  'insights.title': 'Inzichten over je tier',
  'insights.how':
    'Dezelfde klanten, deals en regels worden voor de eerdere dag gescoord. HubSpot bewaart geen begindatum van beheerde punten, dus ze tellen mee alsof ze er al waren. Klanten die zijn vertrokken, doen niet mee.',

  'breakdown.search': 'Klanten zoeken',
  'breakdown.dealType': 'Dealtype',
  'breakdown.dealType.all': 'Alle dealtypen',
  'breakdown.dealType.note':
    'Alleen punten van dit dealtype worden getoond. Beheerde punten hebben geen dealtype.',
  'breakdown.market': 'Markttype',
  'breakdown.market.all': 'Alle markten',
  'breakdown.client': 'Klant',
  'breakdown.combined': 'Gecombineerd',
  'breakdown.marketColumn': 'Markt',
  'breakdown.unnamed': 'Klant {id}',
  'breakdown.nothing.title': 'Geen klanten gevonden met deze filters',
  'breakdown.nothing.body': 'Wijzig de zoekopdracht of de filters.',
  'breakdown.reset': 'Alle klanten tonen',

  'client.title': '{name}: tierpunten',
  'client.close': 'Sluiten',

  'dashboard.time': 'Punten in de tijd',
  'dashboard.changes': 'Veranderingen',
  'dashboard.planner': 'Planner',
  'dashboard.compare': 'Vergelijken',
  'dashboard.evaluation': 'Evaluatie',

  'amount.points': { one: '{count} punt', other: '{count} punten' },

  'head.tier': 'Toegekende tier: {tier}',
  'head.tier.unknown': 'Toegekende tier: niet ingevuld',
  'head.rules': 'Toegepaste regels',
  'head.rules.account': 'Accountinstelling: {ruleSet}',
  'head.goal': 'Doel',
  'head.goal.none': 'Geen doel',

  'fresh.asOf': 'Gesynchroniseerd op {moment}.',
  'fresh.listed': 'Alle records voor het laatst gecontroleerd op {moment}.',
  'fresh.never': 'Nog niet met HubSpot gesynchroniseerd.',
  'fresh.next': 'Volgende synchronisatie: {moment}.',
  'fresh.refresh': 'Nu synchroniseren',
  'fresh.syncing': 'Synchroniseren met HubSpot…',

  'risk.causes': 'Niet voldaan: {causes}.',

  'insights.changed': {
    one: '{net} in {days} dagen: {gained} erbij, {lost} eraf, van {count} klant.',
    other: '{net} in {days} dagen: {gained} erbij, {lost} eraf, van {count} klanten.',
  },
  'insights.unchanged': 'In {days} dagen niets erbij en niets eraf.',
  'insights.changed.link': 'De veranderingen tonen',
  'insights.leaving': {
    one: '{count} klant kan vertrekken: {clients}.',
    other: '{count} klanten kunnen vertrekken. De eerste: {clients}.',
  },
  'insights.leaving.link': 'Eerste klant openen',
  'insights.noPoints': {
    one: '{count} van {all} klanten heeft geen punten.',
    other: '{count} van {all} klanten hebben geen punten.',
  },
  'insights.noPoints.link': 'Bekijken waarom',

  'breakdown.relationship': 'Relatie',
  'breakdown.relationship.all': 'Alle relaties',
  'breakdown.relationship.both': 'Verkocht en beheerd',
  'breakdown.relationship.sold': 'Alleen verkocht',
  'breakdown.relationship.managed': 'Alleen beheerd',
  'breakdown.relationship.neither': 'Geen van beide',
  'breakdown.expiring': 'Verloopt binnen',
  'breakdown.expiring.all': 'Elk moment',
  'breakdown.expiring.days': '{days} dagen',
  'breakdown.expiring.by': 'Uiterlijk {day}',
  'breakdown.expiring.until': 'Laatste dag',
  'breakdown.ending': 'Aflopend',
  'breakdown.points': 'Punten',
  'breakdown.points.all': 'Alle klanten',
  'breakdown.points.none': 'Geen punten',
  'breakdown.count': {
    one: '{count} van {all} klanten. Gecombineerd {combined}: verkocht {sold} (zelf aangebracht {sourced}, ondersteund {assisted}), beheerd {managed}.',
    other:
      '{count} van {all} klanten. Gecombineerd {combined}: verkocht {sold} (zelf aangebracht {sourced}, ondersteund {assisted}), beheerd {managed}.',
  },

  'client.record': 'Het bedrijf openen in HubSpot',
  'client.back': 'Alle klanten',
  'client.unknown.title': 'Klant niet gevonden',
  'client.unknown.body': 'Mogelijk is de klant vertrokken nadat deze link is gemaakt.',

  'lost.plan': 'Openen in de planner',

  ...overview,
  ...views,
};
