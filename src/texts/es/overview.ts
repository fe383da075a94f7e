import type { TranslationOf } from '../message.ts';
import type { overview as english } from '../en/overview.ts';

/** Texts of the Overview's answers and of the dashboard's head, in Spanish. */
export const overview: TranslationOf<typeof english> = {
  'head.options': 'Opciones de vista',
  'attention.title': 'Datos y actualización',
  'attention.none': 'Ningún registro requiere atención.',
  'attention.record': 'Registro',
  'attention.deal': 'Negocio {id}',
  'attention.value': 'Valor',
  'attention.why': 'Motivo',
  'attention.mend': 'Cómo corregirlo',
  'attention.mend.currency': 'Indica en la configuración de la aplicación cuánto vale {currency}.',
  'attention.mend.record': 'Corrígelo en HubSpot y sincroniza después.',
  'attention.mend.none': 'Nada que corregir: HubSpot no ha publicado ninguna tasa.',
  'head.rules.other': '{ruleSet} (no vigentes)',
  'head.rules.keep': 'Mantener estas reglas para mi próxima visita',
};
