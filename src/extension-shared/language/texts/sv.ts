import type { TranslationOf } from '../message.ts';
import type { en } from './en.ts';

/** Texts that more than one extension shows, in Swedish. */
export const sv: TranslationOf<typeof en> = {
  'failure.unreachable.title': 'Servern för nivåpoäng svarar inte',
  'failure.unreachable.body':
    'Dina uppgifter är i säkert förvar. Kontrollera anslutningen och försök igen. Om felet kvarstår, säg till den som sköter appen.',
  'failure.refused.title': 'HubSpot nekade åtkomst till partneruppgifterna',
  'failure.refused.body':
    'Antingen är det här inget partnerkonto, eller så saknar appen en behörighet. En superadministratör kan installera om appen och godkänna det som saknas.',
  'failure.refused.scopes': 'Behörigheter som saknas: {scopes}',
  'failure.superAdmin.title': 'Det här kan bara en superadministratör göra',
  'failure.superAdmin.body': 'Enligt HubSpot är du inte superadministratör för kontot.',
  'failure.signature.title': 'Servern kände inte igen anropet',
  'failure.signature.body':
    'Anropet var inte signerat så som servern väntar sig. Serverns klienthemlighet kan vara fel, eller så går dess klocka fel.',
  'failure.hubspot.title': 'HubSpot svarar inte servern',
  'failure.hubspot.body':
    'HubSpot är otillgängligt eller begränsar antalet anrop just nu. Försök igen om en minut.',
  'failure.terms.title': 'Villkoren för betaversionen har ändrats',
  'failure.terms.body': 'Läs in sidan på nytt för att se de nya villkoren.',
  'failure.invalid.title': 'Några värden godtogs inte',
  'failure.invalid.body': 'Rätta de markerade fälten och spara igen.',
  'failure.other.title': 'Något gick fel',
  'failure.other.body':
    'Försök igen. Om felet kvarstår, lämna den här referensen till den som sköter appen: {reference}',
  'failure.retry': 'Försök igen',

  'track.total': 'Totalt',
  'track.sold': 'Sålda',
  'track.sourced': 'Egengenererade',
  'track.assisted': 'Assisterade',
  'track.managed': 'Förvaltade',
  'market.growth': 'Tillväxtmarknad',
  'market.core': 'Kärnmarknad',
  'market.unknown': 'Okänd marknad',
  'marketFrom.multiplier': 'enligt den multiplikator som HubSpot har på kunden',
  'marketFrom.market': 'enligt den marknad som HubSpot har på kunden',
  'marketFrom.country': 'enligt kundens land',
  'marketFrom.unknown': 'HubSpot anger varken marknad eller land',
  'growth.tag': '×{multiplier}',
  'growth.explanation':
    'Kundens poäng multipliceras med {multiplier} eftersom kunden finns på en tillväxtmarknad.',

  'entry.sold.new': 'Nyförsäljning',
  'entry.sold.crossSell': 'Korsförsäljning av en ny produktlinje',
  'entry.sold.upsell': 'Merförsäljning på en produktlinje',
  'entry.sold.increase': 'Höjning utan avtal',
  'entry.sold.reported': 'HubSpots egna sålda poäng, eftersom inga avtal är kända',
  'entry.managed.current': 'Pågående abonnemang som ni sköter',
  'entry.managed.shared': 'Pågående abonnemang, delat med andra partner',
  'entry.managed.reported': 'HubSpots egna förvaltade poäng, eftersom MRR inte är känd',
  'entries.title': 'Det här ger poängen',
  'entries.none': 'Inget ger poäng just nu.',
  'entries.reason': 'Orsak',
  'entries.dealType': 'Avtalstyp',
  'entries.calculation': 'Beräkning',
  'entries.calculation.meaning':
    'Beräkning: poäng för varje 100 USD i MRR per månad, gånger multiplikatorn för en tillväxtmarknad, gånger er andel av en kund som flera partner sköter.',
  'entries.points': 'Poäng',
  'entries.mrr': 'MRR',
  'entries.earned': 'Intjänat',
  'entries.expires': 'Upphör',
  'entries.expires.open': 'Inget känt slut',
  'entries.count': {
    one: 'Visar {shown} av {count} post',
    other: 'Visar {shown} av {count} poster',
  },
  'value.none': '–',
  'value.unknown': 'Inte känt',

  'noPoints.title': 'Varför kunden saknar poäng',
  'noPoints.sales.none': 'Inga stängda avtal är kopplade till kunden.',
  'noPoints.sales.expired': 'Försäljningen är äldre än 12 månader.',
  'noPoints.sales.future': 'Avtalen stängs senare än i dag.',
  'noPoints.sales.setAside': 'Försäljningen saknar något som behövs för att räkna poäng.',
  'noPoints.sales.zero': 'Försäljningens MRR är noll.',
  'noPoints.managed.none': 'Ni förvaltar inte kunden.',
  'noPoints.managed.lapsed': 'Er förvaltning av kunden har upphört.',
  'noPoints.managed.zero': 'Den MRR som ni förvaltar är noll.',
  'noPoints.managed.setAside': 'Den förvaltade MRR:en saknar något som behövs för att räkna poäng.',

  'setAside.mrr.missing': 'MRR saknas',
  'setAside.currency.missing': 'Valuta saknas',
  'setAside.currency.unknown': 'Ingen omräkning är publicerad för valutan',
  'setAside.closedOn.missing': 'Stängningsdatum saknas',
  'setAside.dealType.missing': 'Avtalstyp saknas, och poängsatsen beror på den',
  'setAside.rate.unpublished': 'Ingen poängsats är publicerad för den',

  'reported.title': 'Bredvid HubSpots egna siffror',
  'reported.none': 'HubSpot har inga poäng på kunden.',
  'reported.asOf': 'HubSpot uppdaterade sina siffror senast {day}.',
  'reported.asOf.unknown': 'HubSpot anger inte när siffrorna uppdaterades.',
  'reported.computed': 'Beräknat här',
  'reported.hubspot': 'HubSpots siffra',
  'reported.difference': 'Skillnad',
  'reported.track': 'Poäng',
};
