import type { TranslationOf } from '../message.ts';
import type { mail as english } from '../en/mail.ts';

/** E-mails with alerts and their pages, in Swedish. */
export const mail: TranslationOf<typeof english> = {
  'mail.subject': {
    one: '{count} avisering om dina nivåpoäng',
    other: '{count} aviseringar om dina nivåpoäng',
  },
  'mail.intro': 'Partner Tier Points har nyheter till dig:',
  'mail.more': { one: 'och {count} till i appen', other: 'och {count} till i appen' },
  'mail.open': 'Öppna HubSpot',
  'mail.unsubscribe': 'Sluta få dessa e-postmeddelanden',
  'mail.confirm.subject': 'Bekräfta din e-postadress',
  'mail.confirm.text':
    'Bekräfta adressen för att få aviseringar från Partner Tier Points. Länken fungerar en gång, inom 24 timmar.',
  'mail.confirm.button': 'Bekräfta adressen',
  'mail.confirm.ignore':
    'Om du inte har bett om det här kan du bortse från meddelandet: inget mer skickas.',
  'mail.confirmed.title': 'Din adress är bekräftad',
  'mail.confirmed.text':
    'Aviseringar skickas dit från och med nu. Du kan stoppa dem i appens inställningar eller med länken i varje meddelande.',
  'mail.over.title': 'Länken har redan använts eller har gått ut',
  'mail.over.text': 'Du kan begära en ny i inställningarna för Partner Tier Points.',
  'mail.over.stop': 'Du kan stoppa meddelandena i inställningarna för Partner Tier Points.',
  'mail.stop.title': 'Sluta få dessa e-postmeddelanden?',
  'mail.stop.button': 'Sluta få dem',
  'mail.stopped.title': 'Du får inga fler e-postmeddelanden',
  'mail.stopped.text': 'Du kan begära aviseringar igen i inställningarna för Partner Tier Points.',
};
