/** E-mails with alerts, and the pages that their links open. */
export const mail = {
  'mail.subject': {
    one: '{count} alert about your tier points',
    other: '{count} alerts about your tier points',
  },
  'mail.intro': 'Partner Tier Points has news for you:',
  'mail.more': { one: 'and {count} more in the app', other: 'and {count} more in the app' },
  'mail.open': 'Open HubSpot',
  'mail.unsubscribe': 'Stop these emails',
  'mail.confirm.subject': 'Confirm your email address',
  'mail.confirm.text':
    'Confirm this address to get alerts from Partner Tier Points. The link works once, within 24 hours.',
  'mail.confirm.button': 'Confirm address',
  'mail.confirm.ignore':
    'If you did not ask for this, ignore this email: nothing else will be sent.',
  'mail.confirmed.title': 'Your address is confirmed',
  'mail.confirmed.text':
    'Alerts are sent to it from now on. You can stop them in the settings of the app or with the link in each email.',
  'mail.over.title': 'This link has been used or has expired',
  'mail.over.text': 'You can ask for a new one in the settings of Partner Tier Points.',
  'mail.over.stop': 'You can stop the emails in the settings of Partner Tier Points.',
  'mail.stop.title': 'Stop these emails?',
  'mail.stop.button': 'Stop emails',
  'mail.stopped.title': 'You will get no more emails',
  'mail.stopped.text': 'You can ask for alerts again in the settings of Partner Tier Points.',
} as const;
