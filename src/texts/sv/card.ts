import type { TranslationOf } from '../message.ts';
import type { card as english } from '../en/card.ts';

/** Texts of the record card, in Swedish. */
export const card: TranslationOf<typeof english> = {
  'card.loading': 'Läser nivåpoäng',
  'card.loading.partner_clients': 'Servern läser era partnerkunder: {read} av {expected}',
  'card.loading.deals': 'Servern läser affärerna: {read} av {expected}',
  'card.notEnrolled.title': 'Nivåpoäng är en betaversion',
  'card.notEnrolled.body':
    'Öppna sidan Partnernivå i Partner Tier Points och välj ”Testa betaversionen av nya nivåpoäng”.',
  'card.notClient.title': 'Ingen partnerkund',
  'card.notClient.body': 'HubSpot kopplar ingen partnerkund till företaget, så det ger inga poäng.',
  'card.unscorable': 'Poängen kan inte beräknas: {what}',
  'card.asOf': 'Läst från HubSpot {moment}. Beräknat enligt reglerna {ruleSet}.',
  'card.stale': 'Siffrorna är äldre. En nyare läsning från HubSpot misslyckades eller pågår.',
  'card.relevance': 'Betydelse för er nivå',
  'card.relevance.share': '{track}: {share} av de {threshold} som {tier} kräver.',
  'card.relevance.unknown': 'Varken en publicerad eller en egen gräns för er nivå är känd.',
  'card.expiry': 'Upphör härnäst',
  'card.expiry.next': '{day}: {points}',
  'card.expiry.none': 'Inga av kundens poäng har ett känt slut.',
  'card.setAside': {
    one: '{count} försäljning eller abonnemang kunde inte ge poäng.',
    other: '{count} försäljningar eller abonnemang kunde inte ge poäng.',
  },

  'card.loss': 'Om ni förlorade kunden',
  'card.loss.points': 'Ni skulle förlora dess poäng: {points}.',
  'card.loss.track': '{track}: {before} nu, {after} utan kunden.',
  'card.loss.enough': 'Det räcker för {tier}, som kräver {threshold}.',
  'card.loss.short': 'Det är för lite för {tier}, som kräver {threshold}.',
  'card.loss.asOf': 'Kontots summor är från {day}.',
  'card.loss.unknown':
    'Kontots summor är inte kända här än. På nivåsidan syns vad det betyder för er nivå.',
  'card.history': 'Historik',
  'card.open': 'Öppna kunden på nivåsidan',
};
