import type { TranslationOf } from '../message.ts';
import type { card as english } from '../en/card.ts';

/** Texts of the record card, in Spanish. */
export const card: TranslationOf<typeof english> = {
  'card.loading': 'Leyendo los puntos de nivel',
  'card.loading.partner_clients':
    'El servidor está leyendo tus clientes de partner: {read} de {expected}',
  'card.loading.deals': 'El servidor está leyendo los negocios: {read} de {expected}',
  'card.notEnrolled.title': 'Los puntos de nivel están en beta',
  'card.notEnrolled.body':
    'Abre la página Nivel de Partner Tier Points y elige «Probar la nueva beta de puntos de nivel».',
  'card.notClient.title': 'No es cliente de partner',
  'card.notClient.body':
    'HubSpot no asocia ningún cliente de partner con esta empresa, así que no aporta puntos.',
  'card.unscorable': 'No se pueden calcular los puntos: {what}',
  'card.asOf': 'Sincronizado el {moment}. {ruleSet}.',
  'card.stale':
    'Estas cifras son anteriores; una lectura más reciente de HubSpot falló o está en curso.',
  'card.relevance': 'Peso para tu nivel',
  'card.relevance.share': '{track}: {share} de los {threshold} que exige {tier}.',
  'card.relevance.unknown':
    'No se conoce ningún umbral, ni publicado ni propio, de tu nivel acreditado.',
  'card.expiry': 'Próximos vencimientos',
  'card.expiry.next': '{day}: {points}',
  'card.expiry.none': 'Ningún punto de este cliente tiene un final conocido.',
  'card.setAside': {
    one: '{count} venta o suscripción no se pudo puntuar.',
    other: '{count} ventas o suscripciones no se pudieron puntuar.',
  },
  'card.loss': 'Si perdieras este cliente',
  'card.loss.points': 'Perderías sus puntos: {points}.',
  'card.loss.track': '{track}: {before} ahora, {after} sin este cliente.',
  'card.loss.enough': 'Es suficiente para {tier}, que exige {threshold}.',
  'card.loss.short': 'Es insuficiente para {tier}, que exige {threshold}.',
  'card.loss.asOf': 'Los totales de la cuenta son los del {day}.',
  'card.loss.unknown':
    'Aquí aún no se conocen los totales de la cuenta. La página Nivel muestra el efecto en tu nivel.',
  'card.history': 'Historial',
  'card.open': 'Abrir este cliente en la página Nivel',
};
