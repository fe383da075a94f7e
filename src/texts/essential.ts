import type { Language } from './languages.ts';
import type { TranslationOf } from './message.ts';

const en = {
  loading: 'Loading',
  'unreachable.title': 'The Tier Points server does not answer',
  'unreachable.body': 'Your data is safe. Check your connection and try again.',
  retry: 'Try again',
} as const;

/** The few texts that every extension carries in all languages: they are needed while no server answers. */
export const essential: Readonly<Record<Language, TranslationOf<typeof en>>> & {
  readonly en: typeof en;
} = {
  en,
  de: {
    loading: 'Wird geladen',
    'unreachable.title': 'Der Server für die Stufenpunkte antwortet nicht',
    'unreachable.body':
      'Ihre Daten sind sicher. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
    retry: 'Erneut versuchen',
  },
  es: {
    loading: 'Cargando',
    'unreachable.title': 'El servidor de puntos de nivel no responde',
    'unreachable.body': 'Tus datos están a salvo. Comprueba la conexión e inténtalo de nuevo.',
    retry: 'Reintentar',
  },
  fr: {
    loading: 'Chargement',
    'unreachable.title': 'Le serveur des points de niveau ne répond pas',
    'unreachable.body': 'Vos données sont en sécurité. Vérifiez la connexion et réessayez.',
    retry: 'Réessayer',
  },
  ja: {
    loading: '読み込み中',
    'unreachable.title': 'ティアポイントのサーバーが応答しません',
    'unreachable.body': 'データは安全です。接続を確認してもう一度お試しください。',
    retry: '再試行',
  },
  nl: {
    loading: 'Laden',
    'unreachable.title': 'De server voor tierpunten antwoordt niet',
    'unreachable.body': 'Je gegevens zijn veilig. Controleer je verbinding en probeer het opnieuw.',
    retry: 'Opnieuw proberen',
  },
  'pt-BR': {
    loading: 'Carregando',
    'unreachable.title': 'O servidor de pontos de nível não responde',
    'unreachable.body': 'Seus dados estão seguros. Verifique a conexão e tente novamente.',
    retry: 'Tentar novamente',
  },
  sv: {
    loading: 'Läser in',
    'unreachable.title': 'Servern för nivåpoäng svarar inte',
    'unreachable.body':
      'Dina uppgifter är i säkert förvar. Kontrollera anslutningen och försök igen.',
    retry: 'Försök igen',
  },
};

/** Stands above a page that is in English for want of its reader's language, and so is in English too. */
export const fallbackNotice = 'Shown in English, as your language could not be fetched';
