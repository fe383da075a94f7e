import type { Language } from './languages.ts';
import type { TranslationOf } from './message.ts';

const en = {
  loading: 'Loading',
  unreachable: 'The server is not responding',
  retry: 'Try again',
} as const;

/** The few texts that every extension carries in all languages: they are needed when the server is unreachable. */
export const essential: Readonly<Record<Language, TranslationOf<typeof en>>> & {
  readonly en: typeof en;
} = {
  en,
  de: {
    loading: 'Wird geladen',
    unreachable: 'Der Server antwortet nicht',
    retry: 'Erneut versuchen',
  },
  es: {
    loading: 'Cargando',
    unreachable: 'El servidor no responde',
    retry: 'Reintentar',
  },
  fr: {
    loading: 'Chargement',
    unreachable: 'Le serveur ne répond pas',
    retry: 'Réessayer',
  },
  ja: {
    loading: '読み込み中',
    unreachable: 'サーバーが応答しません',
    retry: '再試行',
  },
  nl: {
    loading: 'Laden',
    unreachable: 'De server antwoordt niet',
    retry: 'Opnieuw proberen',
  },
  'pt-BR': {
    loading: 'Carregando',
    unreachable: 'O servidor não responde',
    retry: 'Tentar novamente',
  },
  sv: {
    loading: 'Läser in',
    unreachable: 'Servern svarar inte',
    retry: 'Försök igen',
  },
};
