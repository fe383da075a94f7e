import type { Alert } from '@partner-tier-points/contract';
import {
  alertText,
  createFormat,
  createTranslate,
  languages,
  type Language,
} from '@partner-tier-points/texts';
import { translations, type English } from '@partner-tier-points/texts/translations';
import type { Mail } from './mailer.ts';

/** Alerts that one message names; of the others it says how many there are. */
const mostNamed = 25;

type Content = Pick<Mail, 'subject' | 'text' | 'html'>;

/** The language of a subscription; English when it is none of ours any more. */
export function languageOfMail(language: string): Language {
  return languages.find((each) => each === language) ?? 'en';
}

/** The words of e-mails and of the pages that their links open. */
export const mailTexts = (language: Language) =>
  createTranslate<English['mail']>(translations[language].mail, createFormat(language, 'UTC'));

/** What alerts say, as in the app; in HTML a day is not broken. */
function sayIn(language: Language, inHtml: boolean) {
  const { settings, shared } = translations[language];
  const format = createFormat(language, 'UTC');
  const t = createTranslate<English['shared'] & English['settings']>(
    { ...shared, ...settings },
    format,
  );
  return (alert: Alert) =>
    alertText(alert, t, {
      day: (day) => (inHtml ? format.day(day) : format.day(day).replaceAll('\u00a0', ' ')),
      points: (value) => format.figure(value, 'points'),
    });
}

/** A message with alerts, as text and as HTML. */
export function composeAlerts(
  alerts: readonly Alert[],
  {
    language,
    appUrl,
    unsubscribeUrl,
  }: { language: Language; appUrl: string; unsubscribeUrl: string },
): Content {
  const t = mailTexts(language);
  const named = alerts.slice(0, mostNamed);
  const more = alerts.length - named.length;
  const linesIn = (inHtml: boolean) =>
    named.map(sayIn(language, inHtml)).concat(more > 0 ? t('mail.more', { count: more }) : []);
  const subject = t('mail.subject', { count: alerts.length });
  const [intro, open, stop] = [t('mail.intro'), t('mail.open'), t('mail.unsubscribe')];
  return {
    subject,
    text: [
      intro,
      '',
      ...linesIn(false).map((line) => `- ${line}`),
      '',
      // No colon in between: not every language writes it alike.
      open,
      appUrl,
      '',
      stop,
      unsubscribeUrl,
      '',
    ].join('\n'),
    html: page(
      language,
      subject,
      `<p>${escape(intro)}</p>
<ul style="padding-left:20px">${linesIn(true).map(item).join('')}</ul>
<p>${link(appUrl, open)}</p>
<p style="font-size:13px">${link(unsubscribeUrl, stop)}</p>`,
    ),
  };
}

/** The message with the link that confirms an address. */
export function composeConfirmation(confirmUrl: string, language: Language): Content {
  const t = mailTexts(language);
  const subject = t('mail.confirm.subject');
  const [text, button, ignore] = [
    t('mail.confirm.text'),
    t('mail.confirm.button'),
    t('mail.confirm.ignore'),
  ];
  return {
    subject,
    text: [text, '', button, confirmUrl, '', ignore, ''].join('\n'),
    html: page(
      language,
      subject,
      `<p>${escape(text)}</p><p>${link(confirmUrl, button)}</p><p>${escape(ignore)}</p>`,
    ),
  };
}

/** Styles stand in the elements: mail programs leave out others. */
function page(language: Language, title: string, body: string): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${escape(title)}</title></head>
<body style="margin:0"><div style="max-width:640px;padding:8px 16px;font:16px/1.5 Arial,sans-serif">
${body}</div></body></html>`;
}

function item(line: string): string {
  return `<li style="margin-bottom:6px">${escape(line)}</li>`;
}

function link(url: string, text: string): string {
  return `<a href="${escape(url)}">${escape(text)}</a>`;
}

/** Names of clients are what somebody wrote. */
function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
