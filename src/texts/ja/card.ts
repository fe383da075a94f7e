import type { TranslationOf } from '../message.ts';
import type { card as english } from '../en/card.ts';

/** Texts of the record card, in Japanese. */
export const card: TranslationOf<typeof english> = {
  'card.loading': 'ティアポイントを読み込み中',
  'card.loading.partner_clients': 'パートナークライアントを同期中：{read} / {expected}',
  'card.loading.deals': '取引を同期中：{read} / {expected}',
  'card.notClient.title': 'パートナークライアントではありません',
  'card.notClient.body':
    'この会社に関連付けられたパートナークライアントがないため、ポイントはありません。',
  'card.unscorable': 'ポイントを計算できません：{what}',
  'card.asOf': '{moment}に同期。{ruleSet}。',
  'card.stale': 'この数値は最新ではありません',
  'card.relevance': 'ティアへの影響度',
  'card.relevance.share': '{track}：{tier}に必要な{threshold}のうち{share}',
  'card.relevance.unknown':
    '認定ティアのしきい値は不明です。スーパー管理者が設定で自社の値を入力できます。',
  'card.relevance.noTier': '認定ティアが入力されていません。スーパー管理者が設定で入力できます。',
  'card.risk': 'ティアは維持できますか？',
  'card.open': 'このクライアントをティアページで開く',
};
