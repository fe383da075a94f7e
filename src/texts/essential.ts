import type { Language } from './languages.ts';
import type { TranslationOf } from './message.ts';

const en = {
  loading: 'Loading',
  'unreachable.title': 'The Tier Points server does not answer',
  'unreachable.body': 'Your data is safe. Check your connection and try again.',
  retry: 'Try again',
  fallback: 'Shown in English, as your language could not be fetched',
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
    fallback: 'Auf Englisch, da Ihre Sprache nicht abgerufen werden konnte',
  },
  es: {
    loading: 'Cargando',
    'unreachable.title': 'El servidor de puntos de nivel no responde',
    'unreachable.body': 'Tus datos están a salvo. Comprueba la conexión e inténtalo de nuevo.',
    retry: 'Reintentar',
    fallback: 'En inglés, ya que no se pudo obtener tu idioma',
  },
  fr: {
    loading: 'Chargement',
    'unreachable.title': 'Le serveur des points de niveau ne répond pas',
    'unreachable.body': 'Vos données sont en sécurité. Vérifiez la connexion et réessayez.',
    retry: 'Réessayer',
    fallback: "En anglais, car votre langue n'a pas pu être récupérée",
  },
  ja: {
    loading: '読み込み中',
    'unreachable.title': 'ティアポイントのサーバーが応答しません',
    'unreachable.body': 'データは安全です。接続を確認してもう一度お試しください。',
    retry: '再試行',
    fallback: 'お使いの言語を取得できないため、英語で表示しています',
  },
  nl: {
    loading: 'Laden',
    'unreachable.title': 'De server voor tierpunten antwoordt niet',
    'unreachable.body': 'Je gegevens zijn veilig. Controleer je verbinding en probeer het opnieuw.',
    retry: 'Opnieuw proberen',
    fallback: 'In het Engels, omdat jouw taal niet kon worden opgehaald',
  },
  'pt-BR': {
    loading: 'Carregando',
    'unreachable.title': 'O servidor de pontos de nível não responde',
    'unreachable.body': 'Seus dados estão seguros. Verifique a conexão e tente novamente.',
    retry: 'Tentar novamente',
    fallback: 'Em inglês, pois não foi possível obter o seu idioma',
  },
  sv: {
    loading: 'Läser in',
    'unreachable.title': 'Servern för nivåpoäng svarar inte',
    'unreachable.body':
      'Dina uppgifter är i säkert förvar. Kontrollera anslutningen och försök igen.',
    retry: 'Försök igen',
    fallback: 'På engelska, eftersom ditt språk inte kunde hämtas',
  },
};
