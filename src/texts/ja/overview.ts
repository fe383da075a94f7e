import type { TranslationOf } from '../message.ts';
import type { overview as english } from '../en/overview.ts';

/** Texts of the Overview's answers and of the dashboard's head, in Japanese. */
export const overview: TranslationOf<typeof english> = {
  'head.options': '表示オプション',
  'attention.title': 'データと更新状況',
  'attention.none': '対応が必要なレコードはありません。',
  'attention.record': 'レコード',
  'attention.deal': '取引 {id}',
  'attention.value': '値',
  'attention.why': '理由',
  'attention.mend': '対処方法',
  'attention.mend.currency': 'アプリの設定で{currency}の換算額を入力してください。',
  'attention.mend.record': 'HubSpotで修正してから同期してください。',
  'attention.mend.none': '対処は不要です。HubSpotはレートを公開していません。',
  'head.rules.other': '{ruleSet}（現行ではありません）',
  'head.rules.keep': '次回も同じルールを使う',
};
