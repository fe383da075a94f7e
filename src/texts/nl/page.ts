import type { TranslationOf } from '../message.ts';
import type { page as english } from '../en/page.ts';
import { views } from './views.ts';

/** Texts of the Tier page, in Dutch. */
export const page: TranslationOf<typeof english> = {
  'page.loading': 'Tier wordt geopend',

  'current.title': 'Tier',
  'current.tier': 'Toegekende tier',
  'current.since': 'sinds {day}',
  'current.certification': 'Solutions Partner-certificering',
  'current.certified': 'Geldig tot {day}',
  'current.certificationExpired': 'Verlopen op {day}',
  'current.retention': 'Brutobehoud van omzet',
  'current.ruleSet': 'Toegepaste regels',
  'current.ruleSet.automatic': 'De regels die vandaag gelden',
  'current.notEntered': 'Niet ingevuld',
  'current.hint.title': 'De API van HubSpot zegt niet welke tier je hebt',
  'current.hint.body':
    'Een superbeheerder vult toegekende tier, certificering en drempels één keer in: Instellingen > Integraties > Gekoppelde apps > Partner Tier Points.',

  'beta.try': 'De nieuwe bèta van tierpunten proberen',
  'beta.terms.title': 'Voorwaarden van de bèta van tierpunten',
  'beta.terms.preview':
    'De cijfers zijn een voorproef, berekend uit je HubSpot-gegevens en de gepubliceerde regels. Ze kunnen afwijken van die van HubSpot zelf.',
  'beta.terms.tier': 'De bèta verandert je tier niet. Alleen HubSpot beslist daarover.',
  'beta.terms.stored':
    'De app bewaart wie welke versie van deze voorwaarden wanneer heeft geaccepteerd, de instellingen die je superbeheerders invullen en een kopie van de partnerklanten en deals die de app leest.',
  'beta.terms.leave':
    'Je kunt de bèta op elk moment verlaten en verdergaan met de huidige weergave.',
  'beta.terms.version': 'Versie {version}',
  'beta.terms.everyone':
    'Als superbeheerder kun je de bèta ook voor elke gebruiker van dit account inschakelen.',
  'beta.accept': 'Bèta proberen',
  'beta.acceptEveryone': 'Alle gebruikers aanmelden voor de bèta',
  'beta.cancel': 'Annuleren',
  'beta.accepted': 'Welkom bij de bèta van tierpunten.',
  'beta.acceptedEveryone': 'De bèta van tierpunten is voor alle gebruikers ingeschakeld.',
  'beta.changed.title': 'De bètavoorwaarden zijn gewijzigd',
  'beta.changed.body':
    'Lees en accepteer de nieuwe voorwaarden om verder te gaan met de voorproef.',
  'beta.changed.read': 'De nieuwe voorwaarden lezen',
  'beta.banner.title': 'De nieuwe tierpunten zijn er',
  'beta.banner.body': 'Zie wat je punten oplevert, wat verloopt en wat de volgende tier vraagt.',
  'beta.preview': 'Tierpunten bekijken',
  'beta.back': 'Terug naar de huidige weergave',
  'beta.since.user': 'Je hebt de bètavoorwaarden, versie {version}, geaccepteerd op {moment}.',
  'beta.since.account':
    'Een superbeheerder heeft de bètavoorwaarden, versie {version}, voor alle gebruikers geaccepteerd op {moment}.',
  'beta.leave': 'De bèta verlaten',
  'beta.leave.title': 'De bèta van tierpunten verlaten?',
  'beta.leave.body':
    'Je gaat terug naar de huidige weergave. Je tier verandert niet, en je kunt terugkomen.',
  'beta.leave.own': 'Alleen voor mezelf verlaten',
  'beta.leave.everyone': 'Voor alle gebruikers uitschakelen',
  'beta.left': 'Je hebt de bèta van tierpunten verlaten.',
  'beta.leftEveryone': 'De bèta van tierpunten is voor alle gebruikers uitgeschakeld.',

  'dashboard.title': 'Tierpunten',
  'dashboard.overview': 'Overzicht',
  'dashboard.breakdown': 'Uitsplitsing van punten',
  'dashboard.asOf': 'Punten per {day}. {ruleSet}.',
  'dashboard.loading': 'Je partnerklanten en deals worden gelezen',
  'dashboard.loading.partner_clients.known': '{read} van {expected} klanten',
  'dashboard.loading.deals.known': '{read} van {expected} deals',
  'dashboard.loading.left': {
    one: 'Nog ongeveer {count} seconde',
    other: 'Nog ongeveer {count} seconden',
  },
  'dashboard.soFar.title': 'Cijfers tot nu toe',
  'dashboard.soFar.body':
    'Dit zijn de klanten die zijn gelezen, met de punten die HubSpot voor hen meldt. Ze groeien tot alle klanten en hun deals er zijn.',
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
    'Punten komen van klanten aan wie je verkoopt of die je beheert. Zodra HubSpot er een aan je partneraccount koppelt, verschijnt die hier.',
  'dashboard.standIn': {
    one: 'Bij {count} klant gelden de punten die HubSpot bewaart, omdat er geen verkoop of abonnement bekend is. Ze zijn van {day}.',
    other:
      'Bij {count} klanten gelden de punten die HubSpot bewaart, omdat er geen verkoop of abonnement bekend is. De oudste zijn van {day}.',
  },
  'dashboard.standIn.undated': {
    one: 'Bij {count} klant gelden de punten die HubSpot bewaart; HubSpot zegt niet van wanneer ze zijn.',
    other:
      'Bij {count} klanten gelden de punten die HubSpot bewaart; HubSpot zegt niet van wanneer ze zijn.',
  },
  'dashboard.stale.title': 'Dit zijn eerdere cijfers, van {moment}',
  'dashboard.stale.failed': 'De laatste lezing van HubSpot is mislukt: {problem}.',
  'dashboard.stale.syncing': 'Een nieuwere lezing van HubSpot is bezig.',
  'dashboard.reload': 'Opnieuw laden',
  'dashboard.setAside.rows': {
    one: '{count} rij van HubSpot bevat een waarde die niet bruikbaar is; die waarde wordt weggelaten.',
    other:
      '{count} rijen van HubSpot bevatten waarden die niet bruikbaar zijn; die waarden worden weggelaten.',
  },
  'dashboard.setAside.facts': {
    one: '{count} verkoop of abonnement kon niet worden gescoord.',
    other: '{count} verkopen of abonnementen konden niet worden gescoord.',
  },
  'dashboard.setAside.title': {
    one: '{count} record vraagt om aandacht',
    other: '{count} records vragen om aandacht',
  },
  'dashboard.setAside.title.atLeast': {
    one: 'Minstens {count} record vraagt om aandacht',
    other: 'Minstens {count} records vragen om aandacht',
  },
  'dashboard.setAside.reason': '{reason}: {number}',
  'dashboard.setAside.currency': {
    one: '{count} verkoop of abonnement is in {currency}. Er is geen omrekening van {currency} naar Amerikaanse dollar gepubliceerd, dus dit levert nog geen punten op.',
    other:
      '{count} verkopen of abonnementen zijn in {currency}. Er is geen omrekening van {currency} naar Amerikaanse dollar gepubliceerd, dus dit levert nog geen punten op.',
  },
  'dashboard.ruleSet.unknown':
    'De regels die in de instellingen zijn gekozen, zitten niet in deze versie. De huidige regels worden gebruikt.',
  'dashboard.unscorable.title': 'De instellingen en de regels passen niet bij elkaar',
  'dashboard.unscorable.body': 'Corrigeer dit in de instellingen:',

  'summary.title': 'Samenvatting',
  'summary.performance': 'Tierprestatie',
  'summary.performance.meaning': 'De tier waaraan de cijfers van vandaag voldoen.',
  'summary.performance.undecided': 'Door drempels die niet gepubliceerd zijn, blijft dit open.',
  'summary.performance.none': 'Geen tier',
  'summary.performance.noneMeaning': 'De cijfers van vandaag voldoen aan geen enkele tier.',
  'summary.performance.open': 'Onbeslist',
  'summary.credited': 'Toegekende tier',
  'summary.credited.meaning': 'De tier die je hebt. Hij kan alleen dalen op 15 januari en 15 juli.',
  'summary.credited.missing': 'Een superbeheerder vult hem in bij de instellingen van de app.',
  'summary.total.meaning': 'Verkochte en beheerde punten samen.',
  'summary.sold.meaning': 'Voor wat je in de afgelopen 12 maanden hebt verkocht.',
  'summary.managed.meaning': 'Voor de abonnementen die je nu bedient.',
  'summary.mrr': 'Deze regelset meet US$ maandelijkse MRR in plaats van punten.',

  'performance.title': 'Hoe verkocht en beheerd optellen',
  'performance.part': 'Deel',
  'performance.amount': 'Punten',
  'performance.share': 'Aandeel in het totaal',
  'performance.unknownDealType': 'Verkocht, dealtype niet bekend',
  'performance.meets': 'Je totaal van {total} voldoet aan {tier}.',
  'performance.meetsNone': 'Je totaal van {total} ligt onder de laagste bekende drempel.',
  'performance.cannotTell':
    'Er is geen drempel voor het totaal bekend, dus er is geen tier uit af te leiden.',
  'performance.credited': 'Je toegekende tier is {tier}.',
  'performance.heldBack': 'Wat ontbreekt voor {tier}: {what}.',

  'progress.title': 'Voortgang',
  'progress.alt': '{track}: {points}. Drempels: {thresholds}.',
  'progress.alt.threshold': '{tier} {points}',
  'progress.next': '{points} tot {tier}',
  'progress.next.top': 'Er is geen hogere drempel bekend.',
  'progress.unpublished':
    'Niet gepubliceerd voor {tiers}. Een superbeheerder kan de jouwe invullen in de instellingen.',
  'progress.tier': 'Tier',
  'progress.threshold': 'Drempel',
  'progress.missing': 'Ontbreekt',
  'progress.reached': 'Bereikt',
  'progress.origin': 'Bron',
  'progress.origin.own': 'Van jezelf',
  'progress.origin.official': 'HubSpot',
  'progress.origin.reported': 'Gemeld door anderen',
  'progress.origin.inferred': 'Afgeleid',
  'progress.origin.none': 'Niet gepubliceerd: vul de jouwe in bij de instellingen',
  'progress.details': 'Drempels als tabel: {track}',

  'gates.title': 'Naast punten',
  'gates.tools': 'Mediaan toolgebruik',
  'gates.tools.value': { one: '{count} HubSpot-tool', other: '{count} HubSpot-tools' },
  'gates.tools.meaning': 'De helft van je klanten gebruikt er minstens zoveel.',
  'gates.tools.unknown': 'HubSpot zegt niet welke tools je klanten gebruiken.',
  'gates.certified.valid': 'Ja, tot {day}',
  'gates.certified.expired': 'Nee, verlopen op {day}',
  'gates.certified.unknown': 'Niet ingevuld in de instellingen',
  'gates.certified.meaning': 'Elke tier vereist een geldige Solutions Partner-certificering.',

  'gate.certified': 'Partner gecertificeerd',
  'gate.medianTools': 'Mediaan toolgebruik',
  'gate.grossRevenueRetention': 'Brutobehoud van omzet',
  'gate.customerDollarRetention': 'Behoud van klantomzet',
  'gate.customerRetentionScore': 'Score voor klantbehoud',
  'gate.certifications': 'Certificeringen in het team',
  'gate.invitation': 'Uitnodiging van HubSpot',
  'gate.membership': 'Betaald lidmaatschap',
  'gate.manualReview': 'Beoordeling door HubSpot',

  'gates.condition': 'Voorwaarde',
  'gates.required': 'Vereist',
  'gates.required.from': '{value} (vanaf {tier})',
  'gates.required.over': 'meer dan {value}',
  'gates.actual': 'Jouw waarde',
  'gates.state': 'Status',

  'gateState.met': 'Voldaan',
  'gateState.notMet': 'Niet voldaan',
  'gateState.unknown': 'Niet bekend',

  'gates.yes': 'ja',
  'gates.no': 'nee',

  'insights.title': 'Inzichten over je tier',
  'insights.how':
    'Dezelfde klanten, deals en regels worden op die dag gescoord. Beheerde punten hebben in HubSpot geen begindatum; ze tellen mee alsof ze er al waren, en klanten die zijn vertrokken, zitten niet in de vergelijking.',

  'breakdown.search': 'Klanten zoeken',
  'breakdown.dealType': 'Dealtype',
  'breakdown.dealType.all': 'Alle dealtypen',
  'breakdown.dealType.note':
    'Alleen punten van dit dealtype worden getoond; beheerde punten hebben er geen.',
  'breakdown.market': 'Markttype',
  'breakdown.market.all': 'Alle markten',
  'breakdown.client': 'Klant',
  'breakdown.combined': 'Gecombineerd',
  'breakdown.marketColumn': 'Markt',
  'breakdown.unnamed': 'Klant {id}',
  'breakdown.nothing.title': 'Geen klant past bij de filters',
  'breakdown.nothing.body': 'Wijzig de zoekopdracht of de filters.',
  'breakdown.reset': 'Alle klanten tonen',

  'client.title': '{name}: tierpunten',
  'client.market': 'Markt',
  'client.market.from': '{market}, {from}',
  'client.country': 'Land',
  'client.tools': 'Gebruikte HubSpot-tools',
  'client.setAside.title': 'Apart gezet bij deze klant',
  'client.setAside.sale': 'Verkoop {sale}: {reason}',
  'client.setAside.managed': 'Beheerd abonnement: {reason}',
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
  'head.rules.account': 'Instelling van het account: {ruleSet}',
  'head.goal': 'Doel',
  'head.goal.none': 'Geen doel',

  'fresh.asOf': 'Stand van {moment}.',
  'fresh.never': 'Nog niet uit HubSpot gelezen.',
  'fresh.next': 'Volgende lezing van HubSpot: {moment}.',
  'fresh.refresh': 'Vernieuwen',
  'fresh.syncing': 'HubSpot wordt gelezen',
  'fresh.tooSoon': {
    one: 'HubSpot is net gelezen. Probeer het over {count} seconde opnieuw.',
    other: 'HubSpot is net gelezen. Probeer het over {count} seconden opnieuw.',
  },

  'risk.safe': '{tier} is veilig',
  'risk.safe.how':
    'Aan de criteria blijft 12 maanden voldaan, ook als er niets wordt verkocht of verlengd.',
  'risk.atRisk': '{tier} loopt gevaar vanaf {day}',
  'risk.below': 'De cijfers van vandaag voldoen niet aan {tier}',
  'risk.unknown': 'Of {tier} veilig is, valt niet te zeggen',
  'risk.unknown.how':
    'Onder deze regels is geen drempel van de tier bekend. Een superbeheerder kan de jouwe invullen in de instellingen.',
  'risk.unknownTier': 'Vul je toegekende tier in bij de instellingen om te zien of hij veilig is',
  'risk.causes': 'Waaraan niet is voldaan: {causes}.',
  'risk.endings': {
    one: 'Op {day} eindigen {amount} van {count} klant.',
    other: 'Op {day} eindigen {amount} van {count} klanten.',
  },
  'risk.canFallOn': 'De toegekende tier kan op zijn vroegst dalen op {day}.',
  'risk.evaluation': 'De evaluatie doorspelen',

  'insights.none': 'Vandaag valt er niets op.',
  'insights.expiring': {
    one: '{amount} van {count} klant verlopen uiterlijk {day}.',
    other: '{amount} van {count} klanten verlopen uiterlijk {day}.',
  },
  'insights.expiring.link': 'Tonen wat verloopt',
  'insights.changed': {
    one: '{net} in {days} dagen: {gained} erbij, {lost} eraf, bij {count} klant.',
    other: '{net} in {days} dagen: {gained} erbij, {lost} eraf, bij {count} klanten.',
  },
  'insights.changed.link': 'De veranderingen tonen',
  'insights.next': '{tier} vraagt nog {amount} ({track}).',
  'insights.next.link': 'Plannen',
  'insights.certification':
    'Je certificering verloopt op {day}, vóór de evaluatie van {evaluation}.',
  'insights.certification.link': 'De evaluatie tonen',
  'insights.largest': '{client} heeft {share} van alle punten ({amount}).',
  'insights.largest.link': 'De klant tonen',
  'insights.noPoints': {
    one: '{count} klant van {all} heeft geen punten.',
    other: '{count} klanten van {all} hebben geen punten.',
  },
  'insights.noPoints.link': 'Tonen welke en waarom',

  'progress.alt.goal': 'Doel: {tier} {points}',
  'progress.keep.spare': 'Om {tier} te houden: minstens {threshold}. Je hebt {spare} over.',
  'progress.keep.missing': 'Om {tier} te houden: minstens {threshold}. Je komt {missing} tekort.',
  'progress.goal': '{points} tot je doel, {tier}',
  'progress.goal.reached': 'Je doel, {tier}, is bereikt.',

  'breakdown.relationship': 'Relatie',
  'breakdown.relationship.all': 'Alle relaties',
  'breakdown.relationship.both': 'Verkocht en beheerd',
  'breakdown.relationship.sold': 'Alleen verkocht',
  'breakdown.relationship.managed': 'Alleen beheerd',
  'breakdown.relationship.neither': 'Geen van beide',
  'breakdown.expiring': 'Verloopt binnen',
  'breakdown.expiring.all': 'Wanneer dan ook',
  'breakdown.expiring.days': '{days} dagen',
  'breakdown.expiring.by': 'Uiterlijk {day}',
  'breakdown.expiring.until': 'Laatste dag',
  'breakdown.ending': 'Aflopend',
  'breakdown.points': 'Punten',
  'breakdown.points.all': 'Met en zonder',
  'breakdown.points.none': 'Geen punten',
  'breakdown.count': {
    one: '{count} klant van {all}. Gecombineerd {combined}: verkocht {sold} (zelf aangebracht {sourced}, ondersteund {assisted}), beheerd {managed}.',
    other:
      '{count} klanten van {all}. Gecombineerd {combined}: verkocht {sold} (zelf aangebracht {sourced}, ondersteund {assisted}), beheerd {managed}.',
  },

  'client.record': 'Het bedrijf openen in HubSpot',
  'client.back': 'Alle klanten',
  'client.unknown.title': 'Deze klant bestaat niet',
  'client.unknown.body': 'Misschien is hij vertrokken sinds de link is gemaakt.',

  'lost.title': 'Als deze klant verloren ging',
  'lost.points': '{amount} minder; er zou {total} overblijven.',
  'lost.sameTier': 'De tierprestatie blijft: {tier}.',
  'lost.otherTier': 'De tierprestatie gaat van {before} naar {after}.',
  'lost.short': 'Je zou {missing} tekortkomen voor {tier}.',
  'lost.plan': 'Openen in de planner',

  'rules.title': {
    one: '{count} regel van alle tijden, met de bijbehorende regels',
    other: '{count} regels van alle tijden, met de bijbehorende regels',
  },
  'rules.counts': 'Telt mee',
  'rules.ended': 'Geëindigd',
  'rules.notYet': 'Nog niet',
  'rules.mrr': 'MRR',
  'rules.worth': 'Waard US$ 100',
  'rules.rate': 'Punten per US$ 100',
  'rules.multiplier': 'Marktvermenigvuldiger',
  'rules.share': 'Aandeel',

  ...views,
};
