import type { TranslationOf } from '../message.ts';
import type { overview as english } from '../en/overview.ts';

/** Texts of the Overview's answers and of the dashboard's head, in German. */
export const overview: TranslationOf<typeof english> = {
  'head.options': 'Ansichtsoptionen',
  'attention.title': 'Daten und Aktualität',
  'attention.none': 'Keine Datensätze müssen bearbeitet werden.',
  'attention.record': 'Datensatz',
  'attention.deal': 'Deal {id}',
  'attention.value': 'Wert',
  'attention.why': 'Grund',
  'attention.mend': 'So beheben Sie es',
  'attention.mend.currency': 'Geben Sie in den Einstellungen der App ein, was {currency} wert ist.',
  'attention.mend.record': 'Korrigieren Sie es in HubSpot und synchronisieren Sie dann.',
  'attention.mend.none': 'Nichts zu beheben: HubSpot hat keinen Satz veröffentlicht.',
  'head.rules.other': '{ruleSet} (nicht in Kraft)',
  'head.rules.keep': 'Diese Regeln für meinen nächsten Besuch behalten',
};
