import type { TranslationOf } from '../message.ts';
import type { mail as english } from '../en/mail.ts';

/** E-mails with alerts and their pages, in Japanese. */
export const mail: TranslationOf<typeof english> = {
  'mail.subject': { other: 'ティアポイントに関するアラート：{count}件' },
  'mail.intro': 'Partner Tier Pointsからのお知らせです：',
  'mail.more': { other: 'アプリにはほかに{count}件あります' },
  'mail.open': 'HubSpotを開く',
  'mail.unsubscribe': 'このEメールを停止する',
  'mail.confirm.subject': 'Eメールアドレスの確認',
  'mail.confirm.text':
    'Partner Tier Pointsのアラートを受け取るには、このアドレスを確認してください。リンクは24時間以内に1回だけ使用できます。',
  'mail.confirm.button': 'アドレスを確認する',
  'mail.confirm.ignore':
    'お心当たりがない場合は、このEメールを無視してください。これ以上は送信されません。',
  'mail.confirmed.title': 'アドレスが確認されました',
  'mail.confirmed.text':
    '今後、アラートはこのアドレスに送信されます。アプリの設定または各Eメールのリンクから停止できます。',
  'mail.over.title': 'このリンクは使用済みか、有効期限が切れています',
  'mail.over.text': 'Partner Tier Pointsの設定から新しいリンクを請求できます。',
  'mail.over.stop': 'Partner Tier Pointsの設定からEメールを停止できます。',
  'mail.stop.title': 'このEメールを停止しますか？',
  'mail.stop.button': '停止する',
  'mail.stopped.title': '今後Eメールは送信されません',
  'mail.stopped.text': 'Partner Tier Pointsの設定から、もう一度アラートを受け取れます。',
};
