import type { TranslationOf } from '../message.ts';
import type { mail as english } from '../en/mail.ts';

/** E-mails with alerts and their pages, in French. */
export const mail: TranslationOf<typeof english> = {
  'mail.subject': {
    one: '{count} alerte sur vos points de niveau',
    many: '{count} alertes sur vos points de niveau',
    other: '{count} alertes sur vos points de niveau',
  },
  'mail.intro': 'Partner Tier Points a du nouveau pour vous :',
  'mail.more': {
    one: 'et {count} autre dans l’application',
    many: 'et {count} autres dans l’application',
    other: 'et {count} autres dans l’application',
  },
  'mail.open': 'Ouvrir HubSpot',
  'mail.unsubscribe': 'Ne plus recevoir ces e-mails',
  'mail.confirm.subject': 'Confirmez votre adresse e-mail',
  'mail.confirm.text':
    'Confirmez cette adresse pour recevoir les alertes de Partner Tier Points. Le lien fonctionne une seule fois, dans les 24 heures.',
  'mail.confirm.button': 'Confirmer l’adresse',
  'mail.confirm.ignore':
    'Si vous n’avez rien demandé, ignorez cet e-mail : rien d’autre ne sera envoyé.',
  'mail.confirmed.title': 'Votre adresse est confirmée',
  'mail.confirmed.text':
    'Les alertes y sont envoyées à partir de maintenant. Vous pouvez les arrêter dans les paramètres de l’application ou avec le lien de chaque e-mail.',
  'mail.over.title': 'Ce lien a déjà été utilisé ou a expiré',
  'mail.over.text':
    'Vous pouvez en demander un nouveau dans les paramètres de Partner Tier Points.',
  'mail.over.stop': 'Vous pouvez arrêter ces e-mails dans les paramètres de Partner Tier Points.',
  'mail.stop.title': 'Ne plus recevoir ces e-mails ?',
  'mail.stop.button': 'Ne plus les recevoir',
  'mail.stopped.title': 'Vous ne recevrez plus d’e-mails',
  'mail.stopped.text':
    'Vous pouvez de nouveau demander des alertes dans les paramètres de Partner Tier Points.',
};
