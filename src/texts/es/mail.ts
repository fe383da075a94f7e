import type { TranslationOf } from '../message.ts';
import type { mail as english } from '../en/mail.ts';

/** E-mails with alerts and their pages, in Spanish. */
export const mail: TranslationOf<typeof english> = {
  'mail.subject': {
    one: '{count} alerta sobre tus puntos de nivel',
    many: '{count} alertas sobre tus puntos de nivel',
    other: '{count} alertas sobre tus puntos de nivel',
  },
  'mail.intro': 'Partner Tier Points tiene novedades para ti:',
  'mail.more': {
    one: 'y {count} más en la aplicación',
    many: 'y {count} más en la aplicación',
    other: 'y {count} más en la aplicación',
  },
  'mail.open': 'Abrir HubSpot',
  'mail.unsubscribe': 'Dejar de recibir estos correos',
  'mail.confirm.subject': 'Confirma tu dirección de correo electrónico',
  'mail.confirm.text':
    'Confirma esta dirección para recibir alertas de Partner Tier Points. El enlace funciona una sola vez, en un plazo de 24 horas.',
  'mail.confirm.button': 'Confirmar la dirección',
  'mail.confirm.ignore': 'Si no lo has pedido, ignora este correo: no se enviará nada más.',
  'mail.confirmed.title': 'Tu dirección está confirmada',
  'mail.confirmed.text':
    'A partir de ahora, las alertas se envían a esta dirección. Puedes dejar de recibirlas en la configuración de la aplicación o con el enlace de cada correo.',
  'mail.over.title': 'Este enlace ya se ha usado o ha vencido',
  'mail.over.text': 'Puedes pedir uno nuevo en la configuración de Partner Tier Points.',
  'mail.over.stop':
    'Puedes dejar de recibir los correos en la configuración de Partner Tier Points.',
  'mail.stop.title': '¿Dejar de recibir estos correos?',
  'mail.stop.button': 'Dejar de recibirlos',
  'mail.stopped.title': 'No recibirás más correos',
  'mail.stopped.text': 'Puedes volver a pedir alertas en la configuración de Partner Tier Points.',
};
