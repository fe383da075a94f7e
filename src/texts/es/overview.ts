import type { TranslationOf } from '../message.ts';
import type { overview as english } from '../en/overview.ts';

/** Texts of the Overview's answers and of the dashboard's head, in Spanish. */
export const overview: TranslationOf<typeof english> = {
  'head.rules.keep': 'Usar estas reglas también en mis próximas visitas',
  'head.options': 'Opciones',
  'setup.title': 'Por introducir en la configuración:',
  'setup.thresholds': 'Umbrales',
  'setup.mapping': 'Asignación de negocios',
  'setup.conversions': 'Conversiones de moneda',
  'attention.title': 'Datos y actualización',
  'attention.none': 'Ningún registro requiere atención.',
  'attention.record': 'Registro',
  'attention.value': 'Valor',
  'attention.mend': 'Cómo corregirlo',
  'state.kept': 'Segura el {day}',
  'state.rises': '{tier} el {day}',
  'state.protected': 'Protegida el {day}',
  'state.falls': 'En riesgo el {day}',
  'safety.atRisk':
    '{risk}: {track} baja a {points} de los {threshold} necesarios, al vencer {amount}.',
  'safety.below': '{risk}: {track} tiene {points} de los {threshold} necesarios.',
  'safety.clients': 'Mostrar los clientes',
  'safety.plan': 'Planificar una solución',
  'safety.expiring': 'Mostrar lo que vence',
  'safety.next': 'Planificar el siguiente nivel',
  'figures.for': '{threshold} para {tier}',
  'call.title': 'Llamar primero',
  'call.plan': 'Planificar renovación',
  'call.renewed': 'Si se reponen',
  'call.lost': 'Si no se reponen',
  'call.holds': 'Se mantiene {tier}',
  'call.none': 'Nada vence hasta el {day}.',
  'picture.alt': '{track}: {points} hoy, {later} el {day}.',
  'picture.table': 'Lo mismo en una tabla',
  'head.rules.other': '{ruleSet} (no vigentes)',
};
