import type { TranslationOf } from '../message.ts';
import type { shared as english } from '../en/shared.ts';

/** Texts that more than one extension shows, in Japanese. */
export const shared: TranslationOf<typeof english> = {
  'failure.unreachable.body': 'データは安全です。接続を確認してもう一度お試しください。',
  'failure.refused.title': 'HubSpotがパートナーデータへのアクセスを拒否しました',
  'failure.refused.body':
    'パートナーアカウントではないか、アプリの権限が不足しています。スーパー管理者がアプリを再インストールすると、不足している権限を付与できます。',
  'failure.refused.scopes': '不足しているスコープ：{scopes}',
  'failure.superAdmin.title': 'この操作はスーパー管理者のみ可能です',
  'failure.superAdmin.body':
    'HubSpotによると、あなたはこのアカウントのスーパー管理者ではありません。',
  'failure.signature.title': 'サーバーがこのリクエストを認識できませんでした',
  'failure.signature.body':
    'リクエストの署名が無効です。サーバーのクライアントシークレットが誤っているか、時計がずれている可能性があります。',
  'failure.hubspot.title': 'HubSpotが応答しません',
  'failure.hubspot.body':
    'HubSpotは利用できないか、リクエストを制限しています。1分後にもう一度お試しください。',
  'failure.mapping.title': '取引のマッピングで使われているプロパティーがHubSpotにありません',
  'failure.mapping.body':
    '最後に完了した数値を表示しています。HubSpotでプロパティーを復元するか、アプリの設定の「取引」タブで別のプロパティーを選択してください。',
  'failure.terms.title': 'ベータ版の規約が変更されました',
  'failure.terms.body': 'ページを再読み込みして、新しい規約をご確認ください。',
  'failure.invalid.title': '一部の値が受け付けられませんでした',
  'failure.invalid.body': '印の付いたフィールドを修正して、もう一度保存してください。',
  'failure.limit.title': 'リクエストが多すぎます',
  'failure.limit.body': 'しばらく待ってから、もう一度お試しください。',
  'failure.access.title': 'アクセス権がありません',
  'failure.access.body': 'アクセスできるユーザーは、スーパー管理者がアプリの設定で決めます。',
  'failure.other.title': '問題が発生しました',
  'failure.other.body':
    'もう一度お試しください。問題が続く場合は、アプリの運用担当者に次の参照番号をお送りください：{reference}',

  'track.total': '合計',
  'track.sold': '販売',
  'track.sourced': '自社発掘',
  'track.assisted': '支援',
  'track.managed': '管理',

  'market.growth': '成長市場',
  'market.core': '主要市場',
  'market.unknown': '市場不明',
  'ruleSet.name': '{day}からのルール',

  'marketFrom.multiplier': 'HubSpotがクライアントに保存している乗数による',
  'marketFrom.market': 'HubSpotがクライアントに保存している市場による',
  'marketFrom.country': 'クライアントの国による',
  'marketFrom.unknown': 'HubSpotに市場も国も登録されていません',

  'growth.tag': '×{multiplier}',
  'growth.explanation':
    'このクライアントは成長市場にあるため、ポイントは{multiplier}倍になります。',

  'entry.sold.new': '新規販売',
  'entry.sold.crossSell': '新しい製品ラインのクロスセル',
  'entry.sold.upsell': '製品ラインのアップセル',
  'entry.sold.increase': '取引のない増額',
  'entry.sold.reported': '計算できる取引がないため、HubSpotの販売ポイントを使用',
  'entry.managed.current': '管理している現在のサブスクリプション',
  'entry.managed.shared': '他のパートナーと分担する現在のサブスクリプション',
  'entry.managed.cancelled': 'サブスクリプションの解約された部分',
  'entry.managed.reported': '計算できる管理MRRがないため、HubSpotの管理ポイントを使用',

  'entry.ownConversion': '自社の換算値：{currency} {value} = 100米ドル',
  'entries.title': 'ポイントの内訳',
  'entries.none': '現在、ポイントの対象はありません。',
  'entries.reason': '理由',
  'entries.dealType': '取引タイプ',
  'entries.calculation': '計算',
  'entries.calculation.meaning':
    'MRR100米ドルあたりのポイント × 成長市場の乗数 × 複数のパートナーが管理するクライアントにおける自社の持分。',
  'entries.points': 'ポイント',
  'entries.mrr': 'MRR',
  'entries.earned': '獲得日',
  'entries.expires': '失効日',
  'entries.expires.open': '終了日は不明',
  'entries.count': { other: '{count}件中{shown}件を表示' },

  'value.none': '–',
  'value.unknown': '不明',

  'noPoints.title': 'このクライアントにポイントがない理由',
  'noPoints.sales.none': 'このクライアントに関連付けられた成約済みの取引がありません。',
  'noPoints.sales.expired': '販売から12か月以上経過しています。',
  'noPoints.sales.ended': 'クライアントは販売されたものの支払いを停止しました。',
  'noPoints.sales.future': '販売のクローズ日が未来の日付です。',
  'noPoints.sales.setAside': '販売にポイントの計算に必要な情報が不足しています。',
  'noPoints.sales.zero': '販売のMRRがゼロです。',
  'noPoints.managed.none': 'このクライアントを管理していません。',
  'noPoints.managed.lapsed': '管理関係が終了しています。',
  'noPoints.managed.zero': '管理しているMRRがゼロです。',
  'noPoints.managed.setAside': '管理しているMRRに、ポイントの計算に必要な情報が不足しています。',

  'setAside.mrr.missing': 'MRRがありません',
  'setAside.mrr.zero': 'MRRが0です',
  'setAside.currency.missing': '通貨がありません',
  'setAside.currency.unknown': '{currency}から米ドルへの換算が公開されていません',
  'setAside.closedOn.missing': 'クローズ日がありません',
  'setAside.dealType.missing': 'レートの決定に必要な取引タイプがありません',
  'setAside.rate.unpublished': 'レートが公開されていません',

  'reported.title': 'HubSpotの数値との比較',
  'reported.none': 'HubSpotはこのクライアントのポイントを保存していません。',
  'retention.estimate': {
    other:
      '総売上維持率の推定値：{share}（クライアント{count}件中{known}件に基づく）。HubSpotに表示されなくなったクライアントが離れている場合、この値は高すぎます。',
  },
  'retention.left': { other: '初回の同期以降に離れたクライアント{count}件を含めると{share}。' },
  'reported.asOf': 'HubSpotが数値を最後に更新した日：{day}',
  'reported.asOf.unknown': 'HubSpotがいつ数値を更新したかは不明です。',
  'reported.computed': 'ここでの計算',
  'reported.hubspot': 'HubSpotの数値',
  'reported.difference': '差',
  'reported.partly': {
    other: 'まだ計算できない取引が{count}件あり、当方の販売ポイントには含まれていません。',
  },
  'reported.track': 'ポイント',

  'history.title': '販売ポイントと管理ポイントの推移',
  'history.loading': '履歴を読み込み中',
  'history.none': 'HubSpotにこのクライアントのポイント履歴はありません。',
  'history.source': 'HubSpotのポイントの変更履歴です。',
  'history.day': '日付',

  'rowReason.missing': '値がありません',
  'rowReason.notNumeric': '数値ではありません',
  'rowReason.negative': '負の値です',
  'rowReason.tooLarge': '大きすぎます',
  'rowReason.notWhole': '整数ではありません',
  'rowReason.notBoolean': '真偽値ではありません',
  'rowReason.notADate': '日付ではありません',
  'rowReason.dateOutOfRange': '許可された範囲外の日付です',
  'rowReason.currencyUnknown': '不明な通貨です',
  'rowReason.countryUnknown': '不明な国です',
  'rowReason.valueUnknown': '不明な値です',
  'rowReason.severalValues': '意味の異なる値が複数あります',
  'rowReason.noConversion': '米ドルへの換算が公開も入力もされていません',
  'rowReason.tooLong': '長すぎます',
  'rowReason.notPlainText': '保存できない文字が含まれています',
  'rowReason.rowUnreadable': 'レコードを読み取れません',
  'rowReason.lineItemsRefused': 'HubSpotから商品項目を取得できません',
  'rowReason.companiesRefused': 'HubSpotから会社を取得できません',
  'rowReason.tooManySales': '保存できる数を超える販売があります',
  'issue.tooLarge': 'アカウントのポイントが集計できる上限を超えます',
  'issue.duplicate': 'すでに存在するIDです',
  'issue.unknownClient': 'そのクライアントは存在しません',

  'risk.safe': '{tier}は維持できる見込みです',
  'risk.safe.how': '何も販売・更新しなくても、18か月間は基準を満たし続けます。',
  'risk.atRisk': '{tier}は{day}から維持が危うくなります',
  'risk.below': '今日の数値は{tier}を満たしていません',
  'risk.unknown': '{tier}を維持できるかどうかは判断できません',
  'risk.unknown.how':
    'このルールでは、このティアのしきい値が不明です。スーパー管理者が設定で自社の値を入力できます。',
  'risk.unknownTier': '維持できるかどうかを確認するには、設定で認定ティアを入力してください',
  'risk.canFallOn': '認定ティアが下がる可能性があるのは、早くて{day}です。',
  'risk.noFall': '{day}までの評価で認定ティアが下がることはありません。',
};
