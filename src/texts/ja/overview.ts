import type { TranslationOf } from '../message.ts';
import type { overview as english } from '../en/overview.ts';

/** Texts of the Overview's answers and of the dashboard's head, in Japanese. */
export const overview: TranslationOf<typeof english> = {
  'head.rules.keep': '次回以降もこのルールを使用する',
  'head.options': '表示オプション',
  'setup.title': '設定で入力する項目：',
  'setup.thresholds': 'しきい値',
  'setup.mapping': '取引のマッピング',
  'setup.conversions': '通貨の換算',
  'attention.title': 'データと更新状況',
  'attention.none': '対応が必要なレコードはありません。',
  'attention.record': 'レコード',
  'attention.value': '値',
  'attention.mend': '対処方法',
  'state.kept': '{day}は維持',
  'state.rises': '{day}に{tier}',
  'state.protected': '{day}は保護',
  'state.falls': '{day}に低下の恐れ',
  'safety.atRisk':
    '{risk}。{amount}が失効し、{track}は必要な{threshold}に対して{points}になります。',
  'safety.below': '{risk}。{track}は必要な{threshold}に対して{points}です。',
  'safety.clients': 'クライアントを表示',
  'safety.plan': '対策を計画',
  'safety.expiring': '失効するポイントを表示',
  'safety.next': '次のティアを計画',
  'figures.for': '{tier}は{threshold}',
  'call.title': '優先して連絡',
  'call.plan': '更新を計画',
  'call.renewed': '補えば',
  'call.lost': '補わなければ',
  'call.holds': '{tier}を維持',
  'call.none': '{day}までに失効するものはありません。',
  'picture.alt': '{track}：本日{points}、{day}は{later}。',
  'picture.table': '同じ内容の表',
  'head.rules.other': '{ruleSet}（現行ではありません）',
};
