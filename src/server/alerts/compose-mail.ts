import type { Alert } from '@partner-tier-points/contract';
import {
  alertText,
  createTranslate,
  languages,
  shownDecimals,
  type Language,
} from '@partner-tier-points/texts';
import { translations, type English } from '@partner-tier-points/texts/translations';
import type { Mail } from './mailer.ts';

/** Alerts that one message names; of the others it says how many there are. */
const mostNamed = 25;

/** As the pages of the extensions show points. */
const shownPoints = {
  minimumFractionDigits: shownDecimals,
  maximumFractionDigits: shownDecimals,
};

type Content = Pick<Mail, 'subject' | 'text' | 'html'>;

/** The language of a subscription; English when it is none of ours any more. */
export function languageOfMail(language: string): Language {
  return languages.find((each) => each === language) ?? 'en';
}

/** What alerts say, as in the app. */
function sayIn(language: Language) {
  const { settings, shared } = translations[language];
  const t = createTranslate<English['shared'] & English['settings']>(
    { ...shared, ...settings },
    language,
  );
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const points = new Intl.NumberFormat(language, shownPoints);
  return (alert: Alert) =>
    alertText(alert, t, {
      day: (day) => days.format(new Date(day)),
      points: (value) => points.format(value),
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
  const t = createTranslate<English['mail']>(translations[language].mail, language);
  const say = sayIn(language);
  const lines = alerts.slice(0, mostNamed).map(say);
  const more = alerts.length - lines.length;
  if (more > 0) lines.push(t('mail.more', { count: more }));
  const subject = t('mail.subject', { count: alerts.length });
  const [intro, open, stop] = [t('mail.intro'), t('mail.open'), t('mail.unsubscribe')];
  return {
    subject,
    text: [
      intro,
      '',
      ...lines.map((line) => `- ${line}`),
      '',
      `${open}: ${appUrl}`,
      `${stop}: ${unsubscribeUrl}`,
      '',
    ].join('\n'),
    html: page(
      language,
      subject,
      `<p>${escape(intro)}</p><ul>${lines.map((line) => `<li>${escape(line)}</li>`).join('')}</ul>
<p>${link(appUrl, open)}</p><p>${link(unsubscribeUrl, stop)}</p>`,
    ),
  };
}

/** The message with the link that confirms an address. */
export function composeConfirmation(confirmUrl: string, language: Language): Content {
  const t = createTranslate<English['mail']>(translations[language].mail, language);
  const subject = t('mail.confirm.subject');
  const [text, button, ignore] = [
    t('mail.confirm.text'),
    t('mail.confirm.button'),
    t('mail.confirm.ignore'),
  ];
  return {
    subject,
    text: [text, '', `${button}: ${confirmUrl}`, '', ignore, ''].join('\n'),
    html: page(
      language,
      subject,
      `<p>${escape(text)}</p><p>${link(confirmUrl, button)}</p><p>${escape(ignore)}</p>`,
    ),
  };
}

function page(language: Language, title: string, body: string): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escape(title)}</title></head>
<body>${body}</body></html>`;
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
