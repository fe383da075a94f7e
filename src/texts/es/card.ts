import type { TranslationOf } from '../message.ts';
import type { card as english } from '../en/card.ts';

/** Texts of the record card, in Spanish. */
export const card: TranslationOf<typeof english> = {
  'card.loading': 'Cargando los puntos de nivel',
  'card.loading.partner_clients': 'Sincronizando los clientes de partner: {read} de {expected}',
  'card.loading.deals': 'Sincronizando los negocios: {read} de {expected}',
  'card.notClient.title': 'No es cliente de partner',
  'card.notClient.body':
    'Esta empresa no tiene ningún cliente de partner asociado, así que no aporta puntos.',
  'card.unscorable': 'No se pueden calcular los puntos: {what}',
  'card.asOf': 'Sincronizado el {moment}. {ruleSet}.',
  'card.stale': 'Estas cifras no están actualizadas',
  'card.relevance': 'Lo que aporta a tu nivel',
  'card.relevance.share': '{track}: {share} de los {threshold} que requiere {tier}.',
  'card.relevance.unknown':
    'No se conoce ningún umbral de tu nivel acreditado. Un superadministrador puede introducir el tuyo en la configuración.',
  'card.relevance.noTier':
    'No se ha indicado tu nivel acreditado. Un superadministrador puede indicarlo en la configuración.',
  'card.risk': '¿Está seguro tu nivel?',
  'card.open': 'Abrir este cliente en la página Nivel',
};
