import type { TranslationOf } from '../message.ts';
import type { beta as english } from '../en/beta.ts';

/** Texts of the beta terms, in Japanese. */
export const beta: TranslationOf<typeof english> = {
  'beta.terms.title': 'ティアポイントのベータ版の規約',
  'beta.terms.preview':
    '数値は、HubSpotのデータと公開されているルールに基づくプレビューです。HubSpotの数値と異なる場合があります。',
  'beta.terms.tier':
    'ベータ版によってティアが変わることはありません。ティアはHubSpotのみが決定します。',
  'beta.terms.stored':
    'アプリは、誰がいつこの規約のどのバージョンに同意したか、スーパー管理者が入力した設定、および同期したパートナークライアントと取引のコピーを保存します。',
  'beta.terms.seen':
    'スーパー管理者が制限しない限り、参加者全員に、HubSpotで開けないクライアントを含むすべてのクライアントが表示されます。',
  'beta.terms.leave': 'いつでもベータ版を終了し、現在の表示に戻ることができます。',
  'beta.terms.version': 'バージョン{version}',
  'beta.acceptEveryone': '全ユーザーをベータ版に登録',
  'beta.cancel': 'キャンセル',
  'beta.acceptedEveryone': 'ティアポイントのベータ版が全ユーザーに対して有効になりました。',
};
