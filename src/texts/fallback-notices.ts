import type { Language } from './languages.ts';

/** Shown above a page that fell back to English; bundled with the English texts. */
export const fallbackNotices: Readonly<Record<Language, string>> = {
  en: 'Shown in English because your language could not be loaded',
  de: 'Auf Englisch angezeigt, da Ihre Sprache nicht abgerufen werden konnte',
  es: 'Se muestra en inglés porque no se pudo obtener tu idioma',
  fr: 'Affiché en anglais, car votre langue n’a pas pu être récupérée',
  ja: '言語を取得できなかったため、英語で表示しています',
  nl: 'In het Engels weergegeven, omdat je taal niet kon worden opgehaald',
  'pt-BR': 'Exibido em inglês, pois não foi possível obter seu idioma',
  sv: 'Visas på engelska eftersom ditt språk inte kunde hämtas',
};
