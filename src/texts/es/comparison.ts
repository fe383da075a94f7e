import type { TranslationOf } from '../message.ts';
import type { comparison as english } from '../en/comparison.ts';

/** What the server composes of the view Compare, in Spanish. */
export const comparison: TranslationOf<typeof english> = {
  'compare.tiers': '{left}: nivel alcanzado {leftTier}. {right}: nivel alcanzado {rightTier}.',
  'ruleSet.dealBased': 'Modelo basado en negocios',
  'compare.same': 'Todos los clientes tienen los mismos puntos con ambas.',
  'compare.clients': {
    one: '{count} de {all} clientes tiene puntos diferentes.',
    other: '{count} de {all} clientes tienen puntos diferentes.',
  },
  'reconcile.how': 'Totales de los clientes de los que se conocen ambas cifras.',
  'reconcile.mrr':
    'Estas reglas miden el MRR y HubSpot guarda puntos, así que no se pueden comparar.',
  'reconcile.standIns': {
    one: '{count} cliente no se incluye porque se usa la cifra de HubSpot cuando faltan datos.',
    other:
      '{count} clientes no se incluyen porque se usan las cifras de HubSpot cuando faltan datos.',
  },
  'reconcile.same': 'Todas las cifras coinciden.',
  'reconcile.differences': { one: '{count} cifra difiere.', other: '{count} cifras difieren.' },
  'reconcile.causes': 'Motivos',
  'reconcile.reportedOn': 'Fecha de la cifra de HubSpot',
  'reconcile.clientId': 'ID del cliente',
  'reconcile.deal': 'ID del negocio',
  'reconcile.dealLink': 'Enlace al negocio',
  'reconcile.clients': 'Clientes',
  'reconcile.conversion': 'Conversión de',
  'reconcile.conversionFrom': 'Conversión desde',
  'reconcile.entryPoints': 'Puntos del negocio',
  'cause.earnedSince': 'obtenidos desde entonces',
  'cause.endedSince': 'vencidos desde entonces',
  'cause.otherMarket': 'otro multiplicador de mercado',
  'cause.unshared': 'sin repartir entre partners',
  'cause.otherRuleSet': 'otras reglas',
  'cause.rounding': 'redondeo',
  'cause.setAside': 'registros que requieren atención',
  'cause.notCounted': 'HubSpot no cuenta una venta',
  'cause.missingSale': 'HubSpot cuenta una venta que falta aquí',
  'cause.currency': 'otro tipo de cambio en HubSpot',
  'cause.changedMrr': 'el MRR ha cambiado desde entonces',
  'cause.likely': 'probablemente {cause}',
  'cause.detail': '{cause} ({detail})',
  'cause.size': '{cause}: {points}',
  'entries.earned': 'Obtenidos',
};
