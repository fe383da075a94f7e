import type { TranslationOf } from '../message.ts';
import type { install as english } from '../en/install.ts';

/** The server's pages of an installation, in Japanese. */
export const install: TranslationOf<typeof english> = {
  'install.done.title': 'Partner Tier Pointsが接続されました',
  'install.done.text':
    'パートナークライアントと取引を同期しています。長くても数分で完了します。HubSpotでPartner Tier Pointsを開くと、ポイントを確認できます。スーパー管理者はそこで、すべてのユーザーに対してベータ版を有効にできます。',
  'install.back': 'HubSpotに移動',
  'install.again': 'インストールをやり直す',
  'install.scopesMissing.title': '権限が不足しています',
  'install.scopesMissing.text':
    '次の権限がないとアプリは動作しません。もう一度インストールして、権限を付与してください。',
  'install.denied.title': 'アプリはインストールされませんでした',
  'install.denied.text': 'インストールはHubSpotでキャンセルされました。何も保存されていません。',
  'install.otherBrowser.title': 'ここではインストールを続行できません',
  'install.otherBrowser.text':
    '別のブラウザーで開始されたか、開始から15分以上経過しています。何も保存されていません。',
  'install.codeUsed.title': 'このリンクは使用済みか、有効期限が切れています',
  'install.codeUsed.text': 'HubSpotでアプリが動作しない場合は、もう一度インストールしてください。',
  'install.misconfigured.title': 'このサーバーは正しく設定されていません',
  'install.misconfigured.text':
    'HubSpotがサーバーのアプリID、クライアントID、またはクライアントシークレットを受け付けません。サーバーの管理者にお知らせください。',
  'install.unavailable.title': 'HubSpotが応答しません',
  'install.unavailable.text': '何も保存されていません。数分後にもう一度お試しください。',
  'install.busy.title': '同時に行われているインストールが多すぎます',
  'install.busy.text': '1分後にもう一度お試しください。',
  'page.later.title': '現在このページを表示できません',
  'page.later.text': '1分後にもう一度お試しください。',
  'page.failed.title': '問題が発生しました',
  'page.failed.text':
    'もう一度お試しください。問題が続く場合は、サーバーの運用担当者に次の参照番号をお送りください：{reference}',
  'page.noFile.title': 'このリンクは有効期限が切れているか、不完全です',
  'page.noFile.text': 'HubSpotで表をもう一度エクスポートしてください。',
};
