import type { TranslationOf } from '../message.ts';
import type { card as english } from '../en/card.ts';

/** Texts of the record card, in Swedish. */
export const card: TranslationOf<typeof english> = {
  'card.loading': 'Läser in nivåpoäng',
  'card.loading.partner_clients': 'Synkroniserar partnerkunder: {read} av {expected}',
  'card.loading.deals': 'Synkroniserar affärer: {read} av {expected}',
  'card.notEnrolled.title': 'Nivåpoäng är i beta',
  'card.notEnrolled.body':
    'Öppna sidan Partnernivå i Partner Tier Points och välj ”Prova den nya betaversionen av nivåpoäng”.',
  'card.notClient.title': 'Inte en partnerkund',
  'card.notClient.body': 'Ingen partnerkund är kopplad till företaget, så det ger inga poäng.',
  'card.unscorable': 'Poängen kan inte beräknas: {what}',
  'card.asOf': 'Synkroniserat {moment}. {ruleSet}.',
  'card.stale':
    'Siffrorna är inte aktuella. Den senaste synkroniseringen misslyckades eller pågår fortfarande.',
  'card.relevance': 'Vad kunden betyder för er nivå',
  'card.relevance.share': '{track}: {share} av de {threshold} som krävs för {tier}.',
  'card.relevance.unknown':
    'Ingen gräns är känd för er krediterade nivå. En superadministratör kan ange era gränser i inställningarna.',
  'card.relevance.noTier':
    'Er krediterade nivå är inte angiven. En superadministratör kan ange den i inställningarna.',
  'card.risk': 'Är er nivå säker?',
  'card.expiry': 'Upphör härnäst',
  'card.expiry.next': '{day}: {points}',
  'card.expiry.none': 'Inga av kundens poäng har ett känt slutdatum.',
  'card.setAside': {
    one: '{count} försäljning eller abonnemang kunde inte poängsättas.',
    other: '{count} försäljningar eller abonnemang kunde inte poängsättas.',
  },

  'card.loss': 'Om ni förlorar kunden',
  'card.loss.points': 'Poäng ni skulle förlora: {points}.',
  'card.loss.track': '{track}: {before} nu, {after} utan kunden.',
  'card.loss.enough': 'Det räcker för {tier}, som kräver {threshold}.',
  'card.loss.short': 'Det är för lite för {tier}, som kräver {threshold}.',
  'card.loss.asOf': 'Kontots totaler per {day}.',
  'card.loss.unknown':
    'Kontots totaler finns inte här än. På nivåsidan ser ni vad det betyder för er nivå.',
  'card.history': 'Historik',
  'card.open': 'Öppna kunden på nivåsidan',
};
