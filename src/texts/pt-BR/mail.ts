import type { TranslationOf } from '../message.ts';
import type { mail as english } from '../en/mail.ts';

/** E-mails with alerts and their pages, in Brazilian Portuguese. */
export const mail: TranslationOf<typeof english> = {
  'mail.subject': {
    one: '{count} alerta sobre seus pontos de nível',
    many: '{count} alertas sobre seus pontos de nível',
    other: '{count} alertas sobre seus pontos de nível',
  },
  'mail.intro': 'O Partner Tier Points tem novidades para você:',
  'mail.more': {
    one: 'e mais {count} no aplicativo',
    many: 'e mais {count} no aplicativo',
    other: 'e mais {count} no aplicativo',
  },
  'mail.open': 'Abrir o HubSpot',
  'mail.unsubscribe': 'Parar de receber estes e-mails',
  'mail.confirm.subject': 'Confirme seu endereço de e-mail',
  'mail.confirm.text':
    'Confirme este endereço para receber alertas do Partner Tier Points. O link funciona uma vez, em até 24 horas.',
  'mail.confirm.button': 'Confirmar endereço',
  'mail.confirm.ignore': 'Se você não pediu isso, ignore este e-mail: nada mais será enviado.',
  'mail.confirmed.title': 'Seu endereço foi confirmado',
  'mail.confirmed.text':
    'A partir de agora, os alertas são enviados para ele. Você pode interrompê-los nas configurações do aplicativo ou com o link em cada e-mail.',
  'mail.over.title': 'Este link já foi usado ou expirou',
  'mail.over.text': 'Você pode pedir um novo nas configurações do Partner Tier Points.',
  'mail.over.stop': 'Você pode interromper os e-mails nas configurações do Partner Tier Points.',
  'mail.stop.title': 'Parar de receber estes e-mails?',
  'mail.stop.button': 'Parar de receber',
  'mail.stopped.title': 'Você não receberá mais e-mails',
  'mail.stopped.text':
    'Você pode pedir alertas novamente nas configurações do Partner Tier Points.',
};
