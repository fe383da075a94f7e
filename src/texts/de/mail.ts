import type { TranslationOf } from '../message.ts';
import type { mail as english } from '../en/mail.ts';

/** E-mails with alerts and their pages, in German. */
export const mail: TranslationOf<typeof english> = {
  'mail.subject': {
    one: '{count} Benachrichtigung zu Ihren Stufenpunkten',
    other: '{count} Benachrichtigungen zu Ihren Stufenpunkten',
  },
  'mail.intro': 'Partner Tier Points hat Neuigkeiten für Sie:',
  'mail.more': { one: 'und {count} weitere in der App', other: 'und {count} weitere in der App' },
  'mail.open': 'HubSpot öffnen',
  'mail.unsubscribe': 'Diese E-Mails abbestellen',
  'mail.confirm.subject': 'Bestätigen Sie Ihre E-Mail-Adresse',
  'mail.confirm.text':
    'Bestätigen Sie diese Adresse, um Benachrichtigungen von Partner Tier Points zu erhalten. Der Link funktioniert einmal, innerhalb von 24 Stunden.',
  'mail.confirm.button': 'Adresse bestätigen',
  'mail.confirm.ignore':
    'Wenn Sie das nicht angefordert haben, ignorieren Sie diese E-Mail: Es wird nichts weiter gesendet.',
  'mail.confirmed.title': 'Ihre Adresse ist bestätigt',
  'mail.confirmed.text':
    'Benachrichtigungen werden ab jetzt dorthin gesendet. Sie können sie in den Einstellungen der App oder mit dem Link in jeder E-Mail abbestellen.',
  'mail.over.title': 'Dieser Link wurde bereits verwendet oder ist abgelaufen',
  'mail.over.text':
    'In den Einstellungen von Partner Tier Points können Sie einen neuen anfordern.',
  'mail.over.stop':
    'In den Einstellungen von Partner Tier Points können Sie die E-Mails abbestellen.',
  'mail.stop.title': 'Diese E-Mails abbestellen?',
  'mail.stop.button': 'Abbestellen',
  'mail.stopped.title': 'Sie erhalten keine E-Mails mehr',
  'mail.stopped.text':
    'In den Einstellungen von Partner Tier Points können Sie wieder Benachrichtigungen anfordern.',
};
