import type { Language } from './languages.ts';
import type { TranslationOf } from './message.ts';

const en = {
  loading: 'Loading',
  'unreachable.title': 'The Tier Points server does not answer',
  'unreachable.body':
    'Your data is safe. Check your connection and try again; if it goes on, tell whoever runs the app.',
  retry: 'Try again',
} as const;

/** Said in English, as whoever reads it has that before them: no room for it in every language. */
export const fallbackNotice = {
  title: 'Shown in English',
  body: 'The texts in your language could not be fetched.',
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
      'Ihre Daten sind sicher. Prüfen Sie die Verbindung und versuchen Sie es erneut. Bleibt es dabei, wenden Sie sich an die Person, die die App betreibt.',
    retry: 'Erneut versuchen',
  },
  es: {
    loading: 'Cargando',
    'unreachable.title': 'El servidor de puntos de nivel no responde',
    'unreachable.body':
      'Tus datos están a salvo. Comprueba la conexión e inténtalo de nuevo; si sigue igual, avisa a quien administra la aplicación.',
    retry: 'Reintentar',
  },
  fr: {
    loading: 'Chargement',
    'unreachable.title': 'Le serveur des points de niveau ne répond pas',
    'unreachable.body':
      "Vos données sont en sécurité. Vérifiez votre connexion et réessayez ; si le problème persiste, prévenez la personne qui gère l'application.",
    retry: 'Réessayer',
  },
  ja: {
    loading: '読み込み中',
    'unreachable.title': 'ティアポイントのサーバーが応答しません',
    'unreachable.body':
      'データは安全です。接続を確認してもう一度お試しください。解決しない場合は、アプリの運用担当者にご連絡ください。',
    retry: '再試行',
  },
  nl: {
    loading: 'Laden',
    'unreachable.title': 'De server voor tierpunten antwoordt niet',
    'unreachable.body':
      'Je gegevens zijn veilig. Controleer je verbinding en probeer het opnieuw; meld het aan wie de app beheert als het aanhoudt.',
    retry: 'Opnieuw proberen',
  },
  'pt-BR': {
    loading: 'Carregando',
    'unreachable.title': 'O servidor de pontos de nível não responde',
    'unreachable.body':
      'Seus dados estão seguros. Verifique a conexão e tente novamente; se continuar, avise quem administra o aplicativo.',
    retry: 'Tentar novamente',
  },
  sv: {
    loading: 'Läser in',
    'unreachable.title': 'Servern för nivåpoäng svarar inte',
    'unreachable.body':
      'Dina uppgifter är i säkert förvar. Kontrollera anslutningen och försök igen. Om felet kvarstår, säg till den som sköter appen.',
    retry: 'Försök igen',
  },
};
