import type { TranslationOf } from '../message.ts';
import type { card as english } from '../en/card.ts';

/** Texts of the record card, in German. */
export const card: TranslationOf<typeof english> = {
  'card.loading': 'Stufenpunkte werden geladen',
  'card.loading.partner_clients': 'Partnerkunden werden synchronisiert: {read} von {expected}',
  'card.loading.deals': 'Deals werden synchronisiert: {read} von {expected}',
  'card.notClient.title': 'Kein Partnerkunde',
  'card.notClient.body':
    'Diesem Unternehmen ist kein Partnerkunde zugeordnet, daher bringt es keine Punkte.',
  'card.unscorable': 'Die Punkte können nicht berechnet werden: {what}',
  'card.asOf': 'Synchronisiert: {moment}. {ruleSet}.',
  'card.stale': 'Diese Zahlen sind nicht aktuell',
  'card.relevance': 'Bedeutung für Ihre Stufe',
  'card.relevance.share': '{track}: {share} der {threshold}, die für {tier} nötig sind.',
  'card.relevance.unknown':
    'Für Ihre anerkannte Stufe ist kein Schwellenwert bekannt. Ein Super-Admin kann Ihren Wert in den Einstellungen eintragen.',
  'card.relevance.noTier':
    'Ihre anerkannte Stufe ist nicht eingetragen. Ein Super-Admin kann sie in den Einstellungen eintragen.',
  'card.risk': 'Ist Ihre Stufe sicher?',
  'card.open': 'Diesen Kunden auf der Stufen-Seite öffnen',
};
