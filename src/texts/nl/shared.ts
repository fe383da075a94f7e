import type { TranslationOf } from '../message.ts';
import type { shared as english } from '../en/shared.ts';

/** Texts that more than one extension shows, in Dutch. */
export const shared: TranslationOf<typeof english> = {
  'failure.unreachable.body':
    'Je gegevens zijn veilig. Controleer je verbinding en probeer het opnieuw.',
  'failure.hubspot.refused.title': 'HubSpot weigerde toegang tot de partnergegevens',
  'failure.hubspot.refused.body':
    'Dit is geen partneraccount of de app mist een machtiging. Een superbeheerder kan de app opnieuw installeren om de ontbrekende machtiging te verlenen.',
  'failure.account.disconnected.title': 'De app is niet met dit account verbonden',
  'failure.account.disconnected.body':
    'Een superbeheerder kan de app installeren om deze weer te verbinden.',
  'failure.account.leaving.title': 'De gegevens van dit account worden verwijderd',
  'failure.account.leaving.body':
    'Een superbeheerder heeft dit aangevraagd in de instellingen van de app. Zolang de gegevens er nog zijn, kan een superbeheerder dit daar terugdraaien.',
  'failure.scopes': 'Ontbrekende scopes: {scopes}',
  'failure.superAdmin.required.title': 'Alleen een superbeheerder kan dit doen',
  'failure.superAdmin.required.body': 'Volgens HubSpot ben je geen superbeheerder van dit account.',
  'failure.beta.required.title': 'Tierpunten zijn in bèta',
  'failure.beta.required.body':
    'Open de Tier-pagina van Partner Tier Points en kies ‘De nieuwe bèta van tierpunten proberen’.',
  'failure.signature.title': 'De server herkende dit verzoek niet',
  'failure.signature.body':
    'De handtekening van het verzoek is niet geldig. Misschien klopt het client secret op de server niet of loopt de klok verkeerd.',
  'failure.hubspot.unavailable.title': 'HubSpot reageert niet',
  'failure.hubspot.unavailable.body':
    'HubSpot is niet beschikbaar. Probeer het over een minuut opnieuw.',
  'failure.hubspot.rateLimited.title': 'HubSpot beperkt het aantal verzoeken',
  'failure.hubspot.rateLimited.body':
    'HubSpot staat maar een bepaald aantal verzoeken tegelijk toe. Probeer het over een minuut opnieuw.',
  'failure.hubspot.dailyLimit.title':
    'HubSpot staat voor dit account tot middernacht geen API-aanroepen meer toe',
  'failure.hubspot.dailyLimit.body':
    'Het account heeft zijn daglimiet bereikt. Die begint om middernacht in de tijdzone van het account opnieuw.',
  'failure.hubspot.unauthorized.title':
    'HubSpot accepteert de toegang van de app tot dit account niet',
  'failure.hubspot.unauthorized.body':
    'Een superbeheerder kan de app opnieuw installeren, of de persoon die de app beheert kan het toegangstoken vernieuwen.',
  'failure.hubspot.unexpected.title': 'HubSpot stuurde een onverwacht antwoord',
  'failure.hubspot.unexpected.body':
    'Probeer het over een minuut opnieuw. Houdt het probleem aan, neem dan contact op met de persoon die de app beheert.',
  'failure.mapping.propertyMissing.title':
    'De dealmapping gebruikt een eigenschap die niet meer bestaat in HubSpot',
  'failure.mapping.propertyMissing.body':
    'De laatste volledige cijfers worden getoond. Herstel de eigenschap in HubSpot of kies een andere in de instellingen van de app, tabblad Deals.',
  'failure.terms.outdated.title': 'De bètavoorwaarden zijn gewijzigd',
  'failure.terms.outdated.body': 'Laad de pagina opnieuw om de nieuwe voorwaarden te lezen.',
  'failure.request.invalid.title': 'Sommige waarden zijn niet geaccepteerd',
  'failure.request.invalid.body': 'Corrigeer de gemarkeerde velden en sla opnieuw op.',
  'failure.database.unavailable.title': 'De database van de server reageert niet',
  'failure.database.unavailable.body':
    'Je gegevens zijn veilig. Probeer het over een minuut opnieuw.',
  'failure.refresh.tooSoon.title': 'De laatste synchronisatie was zojuist',
  'failure.refresh.tooSoon.body': {
    one: 'Probeer het over {count} seconde opnieuw.',
    other: 'Probeer het over {count} seconden opnieuw.',
  },
  'failure.limit.reached.title': 'Te veel verzoeken',
  'failure.limit.reached.body': 'Wacht even en probeer het opnieuw.',
  'failure.access.required.title': 'Je hebt geen toegang',
  'failure.access.required.body':
    'Een superbeheerder bepaalt in de instellingen van de app wie toegang heeft.',
  'failure.export.duplicateColumns.title': 'De tabel kan niet worden geëxporteerd',
  'failure.export.duplicateColumns.body': 'Twee kolommen hebben dezelfde naam.',
  'failure.list.nameTaken.title': 'Een andere HubSpot-lijst heeft deze naam',
  'failure.list.nameTaken.body': 'Kies een andere naam.',
  'failure.notFound.title': 'Dit bestaat niet meer',
  'failure.notFound.body': 'Laad de pagina opnieuw en probeer het nog eens.',
  'failure.server.stopping.title': 'De server wordt opnieuw gestart',
  'failure.server.stopping.body': 'Probeer het over een minuut opnieuw.',
  'failure.storage.full.title': 'De server heeft geen opslagruimte meer',
  'failure.storage.full.body':
    'Je gegevens zijn veilig, maar er kan niets worden opgeslagen totdat de persoon die de app beheert ruimte vrijmaakt.',
  'failure.internal.title': 'Er is iets misgegaan op de server',
  'failure.other.title': 'Er is iets misgegaan',
  'failure.other.body':
    'Probeer het opnieuw. Houdt het probleem aan, stuur dan deze referentie naar de persoon die de app beheert: {reference}',

  'stale.failed':
    'De laatste synchronisatie is mislukt: {problem}. Meer informatie staat in de instellingen van de app, tabblad Gegevens en API.',
  'stale.syncing': 'Er is een nieuwe synchronisatie bezig.',

  'track.total': 'Totaal',
  'track.sold': 'Verkocht',
  'track.sourced': 'Zelf aangebracht',
  'track.assisted': 'Ondersteund',
  'track.managed': 'Beheerd',

  'market.growth': 'Groeimarkt',
  'market.core': 'Kernmarkt',
  'market.unknown': 'Markt onbekend',
  'ruleSet.name': 'Regels sinds {day}',

  'marketFrom.multiplier': 'volgens de vermenigvuldiger die HubSpot bij de klant bewaart',
  'marketFrom.market': 'volgens de markt die HubSpot bij de klant bewaart',
  'marketFrom.country': 'volgens het land van de klant',
  'marketFrom.unknown': 'HubSpot bewaart geen markt en geen land',

  'growth.tag': '×{multiplier}',
  'growth.explanation':
    'De punten worden vermenigvuldigd met {multiplier} omdat deze klant in een groeimarkt zit.',

  'entry.sold.new': 'Nieuwe verkoop',
  'entry.sold.crossSell': 'Cross-sell van een nieuwe productlijn',
  'entry.sold.upsell': 'Upsell op een productlijn',
  'entry.sold.increase': 'Verhoging zonder deal',
  'entry.sold.reported': 'Verkochte punten volgens HubSpot, omdat geen deal kon meetellen',
  'entry.managed.current': 'Lopend abonnement dat je beheert',
  'entry.managed.shared': 'Lopend abonnement, gedeeld met andere partners',
  'entry.managed.cancelled': 'Opgezegd deel van het abonnement',
  'entry.managed.reported':
    'Beheerde punten volgens HubSpot, omdat geen beheerde MRR kon meetellen',

  'entry.ownConversion': 'eigen omrekening: {currency} {value} = US$ 100',
  'entry.ownConversion.from': 'eigen omrekening, sinds {day}: {currency} {value} = US$ 100',
  'entry.published': 'omrekening van HubSpot: {currency} {value} = US$ 100',
  'entries.title': 'Wat de punten oplevert',
  'entries.none': 'Op dit moment levert niets punten op.',
  'entries.reason': 'Reden',
  'entries.calculation': 'Berekening',
  'entries.meaning':
    'MRR, gedeeld door wat in de valuta gelijk is aan US$ 100, maal punten per US$ 100, maal de vermenigvuldiger van de groeimarkt, maal jouw aandeel in een klant die meerdere partners beheren.',
  'entries.points': 'Punten',
  'entries.mrr': 'MRR',
  'entries.expires': 'Verloopt',
  'entries.expires.open': 'Geen einddatum bekend',
  'entries.count': { one: '{shown} van {count} post', other: '{shown} van {count} posten' },
  'entries.others': {
    one: '{count} post die vandaag niet meetelt',
    other: '{count} posten die vandaag niet meetellen',
  },
  'notCounted.title': 'Telt niet mee',
  'expiry.title': 'Verloopt binnenkort',
  'expiry.next': '{day}: {points}',
  'expiry.track': '{track}: nu {before}, daarna {after}.',
  'expiry.none': 'Voor geen enkel punt van deze klant is een vervaldatum bekend.',
  'loss.title': 'Als je deze klant verliest',
  'loss.points': 'Punten die je zou verliezen: {points}.',
  'loss.track': '{track}: nu {before}, zonder deze klant {after}.',
  'loss.enough': 'Dat is genoeg voor {tier}, waarvoor {threshold} nodig is.',
  'loss.short': 'Dat is te weinig voor {tier}, waarvoor {threshold} nodig is.',
  'loss.asOf': 'Totalen van het account per {day}.',
  'loss.unknown':
    'De totalen van het account zijn hier nog niet beschikbaar. De Tier-pagina toont het effect op je tier.',

  'value.none': '–',
  'value.unknown': 'Onbekend',

  'noPoints.title': 'Waarom deze klant geen punten heeft',
  'noPoints.sales.none': 'Er zijn geen gesloten deals aan deze klant gekoppeld.',
  'noPoints.sales.expired': 'De verkopen zijn meer dan 12 maanden oud.',
  'noPoints.sales.ended': 'De klant betaalt niet meer voor wat er verkocht is.',
  'noPoints.sales.future': 'De verkopen hebben een sluitingsdatum in de toekomst.',
  'noPoints.sales.setAside': 'De verkopen missen iets dat nodig is om ze te scoren.',
  'noPoints.sales.zero': 'De MRR van de verkopen is nul.',
  'noPoints.managed.none': 'Je beheert deze klant niet.',
  'noPoints.managed.lapsed': 'Je beheerrelatie is verlopen.',
  'noPoints.managed.zero': 'De MRR die je beheert is nul.',
  'noPoints.managed.setAside': 'De beheerde MRR mist iets dat nodig is om hem te scoren.',

  'setAside.mrr.missing': 'MRR ontbreekt',
  'setAside.mrr.zero': 'MRR is nul',
  'setAside.currency.missing': 'Valuta ontbreekt',
  'setAside.currency.unknown':
    'Er is geen omrekening van {currency} naar Amerikaanse dollar gepubliceerd',
  'setAside.closedOn.missing': 'Sluitingsdatum ontbreekt',
  'setAside.dealType.missing': 'Dealtype ontbreekt, en het tarief hangt daarvan af',
  'setAside.rate.unpublished': 'Er is geen tarief gepubliceerd',

  'reported.title': 'Vergeleken met de cijfers van HubSpot',
  'reported.none': 'HubSpot bewaart geen punten bij deze klant.',
  'retention.estimate': {
    one: 'Onze schatting van de gross revenue retention: {share}, op basis van {known} van {count} klant. Ze is te hoog als er klanten zijn vertrokken die HubSpot niet meer toont.',
    other:
      'Onze schatting van de gross revenue retention: {share}, op basis van {known} van {count} klanten. Ze is te hoog als er klanten zijn vertrokken die HubSpot niet meer toont.',
  },
  'retention.left': {
    one: 'Met {count} klant die sinds de eerste synchronisatie is vertrokken: {share}.',
    other: 'Met {count} klanten die sinds de eerste synchronisatie zijn vertrokken: {share}.',
  },
  'reported.asOf': 'HubSpot heeft de cijfers het laatst bijgewerkt op {day}.',
  'reported.asOf.unknown': 'HubSpot zegt niet wanneer de cijfers zijn bijgewerkt.',
  'reported.computed': 'Hier berekend',
  'reported.hubspot': 'Cijfer van HubSpot',
  'reported.difference': 'Verschil',
  'reported.partly': {
    one: 'In onze verkochte punten ontbreekt {count} deal die nog niet kan meetellen.',
    other: 'In onze verkochte punten ontbreken {count} deals die nog niet kunnen meetellen.',
  },
  'reported.track': 'Punten',
  'attention.mend.currency': 'Voer in de instellingen van de app in wat {currency} waard is.',
  'attention.mend.record': 'Corrigeer het in HubSpot en synchroniseer daarna.',
  'attention.mend.none': 'Niets op te lossen: HubSpot heeft geen tarief gepubliceerd.',
  'attention.deal': 'Deal {id}',
  'client.market': 'Markt',
  'client.market.from': '{market}, {from}',
  'client.country': 'Land',
  'client.tools': 'Gebruikte HubSpot-tools',
  'client.renewal': 'Volgende verlenging',
  'client.cancellation': 'Opzegging',
  'client.cancellation.unknown': 'hoeveel van de beheerde MRR eindigt is onbekend: hooguit alles',
  'client.converted.published':
    '{amount} volgens de omrekening van HubSpot ({currency} {value} = US$ 100)',
  'client.converted.partner': '{amount} volgens je eigen omrekening ({currency} {value} = US$ 100)',
  'client.active': 'Laatste activiteit van de partner',
  'client.usage': 'Gebruiksscore',
  'client.usage.trend': '{score} ({change} in 4 weken)',
  'client.notShared': 'Niet met je gedeeld',
  'rules.counts': 'Telt mee',
  'rules.ended': 'Verlopen',
  'rules.notYet': 'Nog niet',
  'rules.mrr': 'MRR',
  'rules.worth': 'Komt overeen met US$ 100',
  'rules.rate': 'Punten per US$ 100',
  'rules.multiplier': 'Marktvermenigvuldiger',
  'rules.share': 'Aandeel',
  'progress.origin.official': 'HubSpot',
  'progress.origin.reported': 'Gemeld door derden',
  'progress.origin.inferred': 'Afgeleid',

  'history.title': 'Verkochte en beheerde punten in de tijd',
  'history.loading': 'Geschiedenis laden',
  'history.none': 'HubSpot heeft geen geschiedenis van de punten van deze klant.',
  'history.source': 'De punten van HubSpot, bij elke wijziging.',
  'history.day': 'Dag',
  'client.history': 'Geschiedenis',

  'rowReason.missing': 'ontbreekt',
  'rowReason.notNumeric': 'is geen getal',
  'rowReason.negative': 'is negatief',
  'rowReason.tooLarge': 'is te groot',
  'rowReason.notWhole': 'is geen geheel getal',
  'rowReason.notBoolean': 'is waar noch onwaar',
  'rowReason.notADate': 'is geen datum',
  'rowReason.dateOutOfRange': 'is een datum buiten het toegestane bereik',
  'rowReason.currencyUnknown': 'is geen bekende valuta',
  'rowReason.countryUnknown': 'is geen bekend land',
  'rowReason.valueUnknown': 'is geen bekende waarde',
  'rowReason.severalValues': 'heeft meerdere waarden met een andere betekenis',
  'rowReason.noConversion': 'geen omrekening naar Amerikaanse dollar is gepubliceerd of ingevuld',
  'rowReason.tooLong': 'is te lang',
  'rowReason.notPlainText': 'bevat tekens die niet kunnen worden opgeslagen',
  'rowReason.rowUnreadable': 'het record is niet te lezen',
  'rowReason.lineItemsRefused': 'HubSpot geeft de regelitems niet',
  'rowReason.companiesRefused': 'HubSpot geeft de bedrijven niet',
  'rowReason.tooManySales': 'heeft meer verkopen dan kunnen worden opgeslagen',
  'issue.tooLarge': 'brengt het account boven het hoogste aantal punten dat kan worden geteld',
  'issue.duplicate': 'is een ID die al bestaat',
  'issue.unknownClient': 'deze klant bestaat niet',

  'number.read': 'Gelezen als {value}',
  'number.unread':
    'Dit is geen getal zoals het in je taal wordt geschreven. Bijvoorbeeld {example}.',

  'risk.safe': '{tier} is veilig',
  'risk.safe.how':
    'Je blijft 18 maanden aan de criteria voldoen, ook als je niets verkoopt of verlengt.',
  'risk.atRisk': '{tier} is in gevaar vanaf {day}',
  'risk.below': 'De cijfers van vandaag voldoen niet aan {tier}',
  'risk.unknown': 'We kunnen niet zeggen of {tier} veilig is',
  'risk.unknown.how':
    'Onder deze regels is geen drempel van deze tier bekend. Een superbeheerder kan die van jou invullen in de instellingen.',
  'risk.unknownTier': 'Vul je toegekende tier in bij de instellingen om te zien of hij veilig is',
  'risk.canFallOn': 'Je toegekende tier kan op zijn vroegst op {day} dalen.',
  'risk.noFall': 'Geen enkele evaluatie tot en met {day} verlaagt de toegekende tier.',
};
