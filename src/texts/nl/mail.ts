import type { TranslationOf } from '../message.ts';
import type { mail as english } from '../en/mail.ts';

/** E-mails with alerts and their pages, in Dutch. */
export const mail: TranslationOf<typeof english> = {
  'mail.subject': {
    one: '{count} melding over je tierpunten',
    other: '{count} meldingen over je tierpunten',
  },
  'mail.intro': 'Partner Tier Points heeft nieuws voor je:',
  'mail.more': { one: 'en nog {count} in de app', other: 'en nog {count} in de app' },
  'mail.open': 'HubSpot openen',
  'mail.unsubscribe': 'Deze e-mails stoppen',
  'mail.confirm.subject': 'Bevestig je e-mailadres',
  'mail.confirm.text':
    'Bevestig dit adres om meldingen van Partner Tier Points te ontvangen. De link werkt één keer, binnen 24 uur.',
  'mail.confirm.button': 'Adres bevestigen',
  'mail.confirm.ignore':
    'Heb je dit niet aangevraagd? Negeer deze e-mail dan: er wordt verder niets verzonden.',
  'mail.confirmed.title': 'Je adres is bevestigd',
  'mail.confirmed.text':
    'Meldingen worden er vanaf nu naartoe verzonden. Je kunt ze stoppen in de instellingen van de app of met de link in elke e-mail.',
  'mail.over.title': 'Deze link is al gebruikt of verlopen',
  'mail.over.text': 'Je kunt een nieuwe aanvragen in de instellingen van Partner Tier Points.',
  'mail.over.stop': 'Je kunt de e-mails stoppen in de instellingen van Partner Tier Points.',
  'mail.stop.title': 'Deze e-mails stoppen?',
  'mail.stop.button': 'E-mails stoppen',
  'mail.stopped.title': 'Je ontvangt geen e-mails meer',
  'mail.stopped.text':
    'Je kunt opnieuw meldingen aanvragen in de instellingen van Partner Tier Points.',
};
