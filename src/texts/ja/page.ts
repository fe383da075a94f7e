import type { TranslationOf } from '../message.ts';
import type { page as english } from '../en/page.ts';
import { beta } from './beta.ts';
import { overview } from './overview.ts';
import { views } from './views.ts';

/** Texts of the Tier page, in Japanese. */
export const page: TranslationOf<typeof english> = {
  'page.loading': 'ティアを開いています',

  'current.title': 'ティア',
  'current.tier': '認定ティア',
  'current.since': '{day}から',
  'current.certification': 'ソリューションパートナー認定資格',
  'current.certified': '{day}まで有効',
  'current.expired': '{day}に失効',
  'current.retention': '総売上維持率',
  'current.ruleSet': '適用ルール',
  'current.ruleSet.automatic': '現在のルール',
  'current.notEntered': '未入力',
  'current.hint.title': 'HubSpotのAPIでは保有しているティアが分かりません',
  'current.hint.body':
    'スーパー管理者が［設定］＞［連携］＞［接続されたアプリ］＞［Partner Tier Points］で、認定ティア、認定資格、しきい値を一度入力します。',

  'beta.try': '新しいティアポイントのベータ版を試す',
  ...beta,
  'beta.terms.everyone':
    'スーパー管理者は、このアカウントの全ユーザーに対してベータ版を有効にすることもできます。',
  'beta.accept': 'ベータ版を試す',
  'beta.accepted': 'ティアポイントのベータ版へようこそ。',
  'beta.changed.title': 'ベータ版の規約が変更されました',
  'beta.changed.body': 'プレビューを続けるには、新しい規約を読んで同意してください。',
  'beta.changed.read': '新しい規約を読む',
  'beta.banner.title': '新しいティアポイントが登場しました',
  'beta.banner.body':
    '何がポイントになるか、何が失効するか、次のティアに何が必要かを確認できます。',
  'beta.preview': 'ティアポイントをプレビュー',
  'beta.back': '現在の表示に戻る',
  'beta.since.user': '{moment}にベータ版の規約（バージョン{version}）に同意しました。',
  'beta.since.account':
    'スーパー管理者が{moment}に全ユーザーのためにベータ版の規約（バージョン{version}）に同意しました。',
  'beta.leave': 'ベータ版を終了',
  'beta.leave.title': 'ティアポイントのベータ版を終了しますか？',
  'beta.leave.body': '現在の表示に戻ります。ティアは変わりません。いつでも再び参加できます。',
  'beta.leave.own': '自分だけ終了',
  'beta.leave.everyone': '全ユーザーに対して無効にする',
  'beta.left': 'ティアポイントのベータ版を終了しました。',
  'beta.leftEveryone': 'ティアポイントのベータ版が全ユーザーに対して無効になりました。',

  'dashboard.title': 'ティアポイント',
  'dashboard.overview': '概要',
  'dashboard.breakdown': 'ポイントの内訳',
  'dashboard.loading': 'パートナークライアントと取引を同期中',
  'dashboard.loading.partner_clients.known': 'クライアント{read} / {expected}件',
  'dashboard.loading.deals.known': '取引{read} / {expected}件',
  'dashboard.loading.left': { other: '残り約{count}秒' },
  'dashboard.soFar.title': 'これまでの数値',
  'dashboard.soFar.body':
    'これまでに同期したクライアントと、HubSpotによるそのポイントです。すべてのクライアントと取引を同期するまで、合計は増えていきます。',
  'dashboard.loading.partner_clients.unknown': { other: 'これまでにクライアント{count}件' },
  'dashboard.loading.deals.unknown': { other: 'これまでに取引{count}件' },
  'dashboard.empty.title': 'パートナークライアントはまだありません',
  'dashboard.empty.body':
    '販売先または管理しているクライアントからポイントを獲得します。HubSpotがクライアントをパートナーアカウントに関連付けると、ここに表示されます。',
  standIn: {
    other:
      '販売またはサブスクリプションが不明なクライアント{count}件には、HubSpotのポイントを使用しています。最も古いものは{day}時点です。',
  },
  'standIn.undated': {
    other:
      'クライアント{count}件には、HubSpotのポイントを使用しています。いつ時点のものかは不明です。',
  },
  'stale.title': 'この数値は{moment}時点のものです',
  'dashboard.reload': '再読み込み',
  toFix: { other: '{count}件のレコードに対応が必要です' },
  'toFix.atLeast': { other: '少なくとも{count}件のレコードに対応が必要です' },
  'ruleSet.unknown':
    '設定で選択されたルールは、このバージョンにはありません。現在のルールを使用しています。',
  'unscorable.title': '設定がルールに合っていません',
  'unscorable.body': '設定で次の項目を修正してください：',

  'summary.title': 'サマリー',
  'summary.performance': '達成ティア',
  'summary.performance.meaning': '今日の数値が満たすティアです。',
  'summary.performance.undecided': '公開されていないしきい値があるため、ティアを確定できません。',
  'summary.performance.none': 'ティアなし',
  'summary.noTier': '今日の数値はどのティアも満たしていません。',
  'summary.performance.open': '未確定',
  'summary.credited': '認定ティア',
  'summary.credited.meaning': '保有しているティアです。下がるのは1月15日と7月15日のみです。',
  'summary.credited.missing': 'スーパー管理者がアプリの設定で入力します。',
  'summary.total.meaning': '販売ポイントと管理ポイントの合計です。',
  'summary.sold.meaning': '過去12か月の販売に対するポイントです。',
  'summary.managed.meaning': '現在管理しているサブスクリプションに対するポイントです。',
  'summary.mrr': 'このルールでは、ポイントの代わりにMRRを米ドルで測定します。',

  'performance.title': '販売ポイントと管理ポイントの合計',
  'performance.part': '項目',
  'performance.amount': 'ポイント',
  'performance.unknown': '販売（取引タイプ不明）',

  'progress.title': '進捗',
  'progress.next': '{tier}まで{points}',
  'progress.tier': 'ティア',
  'progress.threshold': 'しきい値',
  'progress.missing': '不足',
  'progress.reached': '達成',
  'progress.origin.own': '自社',
  'progress.origin.none': '未公開：設定で自社の値を入力してください',
  'progress.details': 'しきい値の表：{track}',

  'gates.title': 'その他の要件',
  'gates.tools': 'ツール使用数の中央値',
  'gates.tools.value': { other: 'HubSpotツール{count}個' },
  'gates.tools.meaning': 'クライアントの半数が、少なくともこの数を使用しています。',
  'gates.tools.unknown': 'クライアントが使用しているツールは、HubSpotからは分かりません。',
  'gates.tools.notShared': {
    other: '{count}件のクライアントは何も共有していないため、含まれていません。',
  },
  'gates.certified.valid': 'はい、{day}まで',
  'gates.certified.expired': 'いいえ、{day}に失効',
  'gates.certified.unknown': '設定に未入力',
  'gates.certified.meaning': 'すべてのティアに、有効なソリューションパートナー認定資格が必要です。',

  'gate.certified': 'パートナー認定',
  'gate.medianTools': 'ツール使用数の中央値',
  'gate.grossRevenueRetention': '総売上維持率',
  'gate.customerDollarRetention': '顧客売上維持率',
  'gate.customerRetentionScore': '顧客維持スコア',
  'gate.certifications': 'チームの認定資格数',
  'gate.invitation': 'HubSpotによる招待',
  'gate.membership': '有料メンバーシップ',
  'gate.manualReview': 'HubSpotによる審査',

  'gates.condition': '要件',
  'gates.required': '必要値',
  'gates.required.from': '{value}（{tier}から）',
  'gates.required.over': '{value}超',
  'gates.notComparable':
    '比較できません。この規定はアプリケーション数を数え、HubSpotが示すのはHub数です',
  'gates.actual': '自社の値',
  'gates.state': 'ステータス',

  'gateState.met': '達成',
  'gateState.notMet': '未達成',
  'gateState.unknown': '不明',

  'gates.yes': 'はい',
  'gates.no': 'いいえ',

  'insights.title': 'ティアのインサイト',
  'insights.how':
    '同じクライアント、取引、ルールを以前の日付で計算しています。HubSpotには管理ポイントの開始日がないため、当時すでにあったものとして計算します。離れたクライアントは含まれません。',

  'breakdown.search': 'クライアントを検索',
  'breakdown.dealType': '取引タイプ',
  'breakdown.dealType.all': 'すべての取引タイプ',
  'breakdown.dealType.note':
    'この取引タイプのポイントのみ表示しています。管理ポイントには取引タイプがありません。',
  'breakdown.market': '市場タイプ',
  'breakdown.market.all': 'すべての市場',
  'breakdown.client': 'クライアント',
  'breakdown.combined': '合算',
  'breakdown.marketColumn': '市場',
  'breakdown.unnamed': 'クライアント{id}',
  'breakdown.nothing.title': 'フィルターに一致するクライアントがありません',
  'breakdown.nothing.body': '検索またはフィルターを変更してください。',
  'breakdown.reset': 'すべてのクライアントを表示',

  'client.title': '{name}：ティアポイント',
  'client.close': '閉じる',

  'dashboard.time': 'ポイントの推移',
  'dashboard.changes': '変化',
  'dashboard.planner': 'プランナー',
  'dashboard.compare': '比較',
  'dashboard.evaluation': '評価',

  'amount.points': { other: '{count}ポイント' },

  'head.tier': '認定ティア：{tier}',
  'head.tier.unknown': '認定ティア：未入力',
  'head.rules': '適用ルール',
  'head.rules.account': 'アカウントの設定：{ruleSet}',
  'head.goal': '目標',
  'head.goal.none': '目標なし',

  'fresh.asOf': '{moment}に同期。',
  'fresh.listed': '全レコードの最終確認：{moment}。',
  'fresh.never': 'HubSpotとまだ同期されていません。',
  'fresh.next': '次回の同期：{moment}。',
  'fresh.refresh': '今すぐ同期',
  'fresh.syncing': 'HubSpotと同期中…',

  'risk.causes': '未達成：{causes}。',

  'insights.changed': {
    other: '{days}日間で{net}：獲得{gained}、喪失{lost}（クライアント{count}件）。',
  },
  'insights.unchanged': '{days}日間で獲得も喪失もありません。',
  'insights.changed.link': '変化を表示',
  'insights.leaving': {
    other: '離れる可能性のあるクライアント：{count}件。まず：{clients}。',
  },
  'insights.leaving.link': '最初のクライアントを開く',
  'insights.noPoints': { other: 'クライアント{all}件中{count}件にポイントがありません。' },
  'insights.noPoints.link': '理由を表示',

  'breakdown.relationship': '関係',
  'breakdown.relationship.all': 'すべての関係',
  'breakdown.relationship.both': '販売と管理',
  'breakdown.relationship.sold': '販売のみ',
  'breakdown.relationship.managed': '管理のみ',
  'breakdown.relationship.neither': 'どちらでもない',
  'breakdown.expiring': '失効までの期間',
  'breakdown.expiring.all': 'すべての期間',
  'breakdown.expiring.days': '{days}日',
  'breakdown.expiring.by': '{day}まで',
  'breakdown.expiring.until': '最終日',
  'breakdown.ending': '失効予定',
  'breakdown.points': 'ポイント',
  'breakdown.points.all': 'すべてのクライアント',
  'breakdown.points.none': 'ポイントなし',
  'breakdown.count': {
    other:
      'クライアント{all}件中{count}件。合算{combined}：販売{sold}（自社発掘{sourced}、支援{assisted}）、管理{managed}。',
  },

  'client.record': 'HubSpotで会社を開く',
  'client.back': 'すべてのクライアント',
  'client.unknown.title': 'クライアントが見つかりません',
  'client.unknown.body': 'リンクの作成後に離れた可能性があります。',

  'lost.plan': 'プランナーで開く',

  ...overview,
  ...views,
};
