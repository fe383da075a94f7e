import type { TranslationOf } from '../message.ts';
import type { card as english } from '../en/card.ts';

/** Texts of the record card, in Swedish. */
export const card: TranslationOf<typeof english> = {
  'card.loading': 'Läser in nivåpoäng',
  'card.loading.partner_clients': 'Synkroniserar partnerkunder: {read} av {expected}',
  'card.loading.deals': 'Synkroniserar affärer: {read} av {expected}',
  'card.notClient.title': 'Inte en partnerkund',
  'card.notClient.body': 'Ingen partnerkund är kopplad till företaget, så det ger inga poäng.',
  'card.unscorable': 'Poängen kan inte beräknas: {what}',
  'card.asOf': 'Synkroniserat {moment}. {ruleSet}.',
  'card.stale': 'Siffrorna är inte aktuella',
  'card.relevance': 'Vad kunden betyder för er nivå',
  'card.relevance.share': '{track}: {share} av de {threshold} som krävs för {tier}.',
  'card.relevance.unknown':
    'Ingen gräns är känd för er krediterade nivå. En superadministratör kan ange era gränser i inställningarna.',
  'card.relevance.noTier':
    'Er krediterade nivå är inte angiven. En superadministratör kan ange den i inställningarna.',
  'card.risk': 'Är er nivå säker?',

  'card.open': 'Öppna kunden på nivåsidan',
};
