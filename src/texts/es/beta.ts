import type { TranslationOf } from '../message.ts';
import type { beta as english } from '../en/beta.ts';

/** Texts of the beta terms, in Spanish. */
export const beta: TranslationOf<typeof english> = {
  'beta.terms.title': 'Condiciones de la beta de puntos de nivel',
  'beta.terms.preview':
    'Las cifras son una vista previa basada en tus datos de HubSpot y en las reglas publicadas. Pueden diferir de las de HubSpot.',
  'beta.terms.tier': 'La beta no cambia tu nivel. Solo HubSpot lo decide.',
  'beta.terms.stored':
    'La aplicación guarda quién aceptó qué versión de estas condiciones y cuándo, la configuración que introducen tus superadministradores y una copia de los clientes de partner y los negocios que sincroniza.',
  'beta.terms.seen':
    'Todos los que participan ven todos los clientes, también los que no pueden abrir en HubSpot, salvo que un superadministrador lo limite.',
  'beta.terms.leave': 'Puedes salir de la beta en cualquier momento y volver a la vista actual.',
  'beta.terms.version': 'Versión {version}',
  'beta.acceptEveryone': 'Incluir a todos los usuarios en la beta',
  'beta.cancel': 'Cancelar',
  'beta.acceptedEveryone': 'La beta de puntos de nivel está activada para todos los usuarios.',
};
