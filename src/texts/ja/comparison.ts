import type { TranslationOf } from '../message.ts';
import type { comparison as english } from '../en/comparison.ts';

/** What the server composes of the view Compare, in Japanese. */
export const comparison: TranslationOf<typeof english> = {
  'compare.tiers': '{left}：達成ティアは{leftTier}。{right}：達成ティアは{rightTier}。',
  'ruleSet.dealBased': '取引ベースモデル',
  'compare.same': 'どちらでも、すべてのクライアントのポイントは同じです。',
  'compare.clients': { other: 'クライアント{all}件中{count}件のポイントが異なります。' },
  'reconcile.how': '両方の数値が判明しているクライアントの合計です。',
  'reconcile.mrr': 'このルールはMRRを測定し、HubSpotはポイントを保存するため、比較できません。',
  'reconcile.standIns': {
    other:
      'データがない部分にHubSpotの数値を使用しているため、クライアント{count}件は含まれません。',
  },
  'reconcile.same': 'すべての数値が一致しています。',
  'reconcile.differences': { other: '{count}個の数値が異なります。' },
  'reconcile.causes': '差異の理由',
  'reconcile.reportedOn': 'HubSpotの数値の日付',
  'reconcile.clientId': 'クライアントID',
  'reconcile.deal': '取引ID',
  'reconcile.dealLink': '取引へのリンク',
  'reconcile.clients': 'クライアント数',
  'reconcile.conversion': '換算値の提供元',
  'reconcile.conversionFrom': '換算値の適用開始日',
  'reconcile.entryPoints': '取引のポイント',
  'cause.earnedSince': 'その後に獲得',
  'cause.endedSince': 'その後に失効',
  'cause.otherMarket': '異なる市場の乗数',
  'cause.unshared': 'パートナー間で分担されていない',
  'cause.otherRuleSet': '異なるルール',
  'cause.rounding': '端数処理',
  'cause.setAside': '対応が必要なレコード',
  'cause.notCounted': 'HubSpotが販売1件を計上していない',
  'cause.missingSale': 'HubSpotがここにない販売を計上している',
  'cause.currency': 'HubSpotの為替レートが異なる',
  'cause.changedMrr': 'その後MRRが変わった',
  'cause.likely': 'おそらく{cause}',
  'cause.detail': '{cause}（{detail}）',
  'cause.size': '{cause}：{points}',
  'entries.earned': '獲得日',
};
