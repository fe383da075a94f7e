import type { Language } from './languages.ts';
import type { TranslationOf } from './message.ts';

const en = {
  loading: 'Loading',
  'unreachable.title': 'The Tier Points server does not answer',
  'unreachable.body':
    'Your data is safe. Check your connection and try again; if it goes on, tell whoever runs the app.',
  retry: 'Try again',
  'fallback.title': 'Shown in English',
  'fallback.body': 'The texts in your language could not be fetched.',
} as const;

/** The few texts that every extension carries in all languages: they are needed while no server answers. */
export const essential: Readonly<Record<Language, TranslationOf<typeof en>>> & {
  readonly en: typeof en;
} = {
  en,
  sv: {
    loading: 'Läser in',
    'unreachable.title': 'Servern för nivåpoäng svarar inte',
    'unreachable.body':
      'Dina uppgifter är i säkert förvar. Kontrollera anslutningen och försök igen. Om felet kvarstår, säg till den som sköter appen.',
    retry: 'Försök igen',
    'fallback.title': 'Visas på engelska',
    'fallback.body': 'Texterna på ditt språk kunde inte hämtas.',
  },
};
