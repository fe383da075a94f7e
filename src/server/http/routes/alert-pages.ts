import type { Language } from '@partner-tier-points/texts';
import type { English } from '@partner-tier-points/texts/translations';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { digestOfAddress, readAlertLink, type AlertLink } from '../../alerts/alert-links.ts';
import { languageOfMail, mailTexts } from '../../alerts/compose-mail.ts';
import { nextDigest } from '../../alerts/digest-time.ts';
import { isLinkOpen } from '../../store/subscription-store.ts';
import type { Dependencies } from '../environment.ts';
import { answerPage } from '../html-page.ts';
import { languageOf } from '../install-language.ts';
import { limitBody } from '../limit-body.ts';
import { keyOf, limitReached, secondsLeft } from '../quotas.ts';

type Needs = Pick<Dependencies, 'store' | 'clientSecret' | 'sendsMail' | 'now'>;
type Texts = keyof English['mail'];

/** Of one user: mail programs, scanners and a person together open a few. */
const linksAMinute = 60;

/**
 * The links of e-mails. A link alone changes nothing: mail programs and scanners open it. Its page
 * has a button, and mail programs that unsubscribe with one click send what that sends (RFC 8058).
 */
export function alertPageRoutes({ store, clientSecret, sendsMail, now }: Needs): Hono {
  const routes = new Hono();
  if (!sendsMail) return routes;

  const asked = new RateLimiterMemory({ points: linksAMinute, duration: 60 });

  /** What the link of a request is for, and the words of whoever it is for. */
  async function read(context: Context, does: AlertLink['does']) {
    const link = readAlertLink(context.req.query('link') ?? '', clientSecret);
    // Links that are not ours cost no look into the database.
    if (link !== null) {
      await asked.consume(keyOf(link)).catch((error: unknown) => {
        throw error instanceof RateLimiterRes ? limitReached(secondsLeft(error, asked)) : error;
      });
    }
    const subscription =
      link === null || link.does !== does ? null : await store.subscriptions.find(link);
    const language =
      subscription === null ? languageOf(context) : languageOfMail(subscription.language);
    return { link: subscription === null ? null : link, subscription, language };
  }

  function say(
    context: Context,
    language: Language,
    page: { title: Texts; text?: Texts; button?: Texts; status?: 200 | 410 },
  ) {
    const t = mailTexts(language);
    const words = (key: Texts) => t(key as 'mail.open');
    const { title, text, button, status = 200 } = page;
    // Without an action a form goes to the page's own address.
    const content = html`${text === undefined ? '' : html`<p>${words(text)}</p>`}
    ${
      button === undefined
        ? ''
        : html`<form method="post"><button type="submit">${words(button)}</button></form>`
    }`;
    const hasForm = button !== undefined;
    return answerPage(context, { language, title: words(title), content, status, hasForm });
  }

  const over = (context: Context, language: Language, text: Texts = 'mail.over.text') =>
    say(context, language, { title: 'mail.over.title', text, status: 410 });

  routes.get('/alerts/confirm', async (context) => {
    const { link, subscription, language } = await read(context, 'confirm');
    const isOpen = link !== null && subscription?.nonce === link.of;
    if (!isOpen || !isLinkOpen(subscription.nonceEndsAt, now())) return over(context, language);
    return say(context, language, {
      title: 'mail.confirm.subject',
      text: 'mail.confirm.text',
      button: 'mail.confirm.button',
    });
  });

  routes.post('/alerts/confirm', limitBody, async (context) => {
    const { link, language } = await read(context, 'confirm');
    if (link === null) return over(context, language);
    const timeZone = (await store.sync.find(link.portalId))?.metadata?.timeZone ?? 'UTC';
    const digestAt = nextDigest(now(), timeZone);
    if (!(await store.subscriptions.confirm(link, link.of, now(), digestAt))) {
      return over(context, language);
    }
    return say(context, language, { title: 'mail.confirmed.title', text: 'mail.confirmed.text' });
  });

  routes.get('/alerts/unsubscribe', async (context) => {
    const { link, language } = await read(context, 'unsubscribe');
    if (link === null) return over(context, language, 'mail.over.stop');
    return say(context, language, { title: 'mail.stop.title', button: 'mail.stop.button' });
  });

  routes.post('/alerts/unsubscribe', limitBody, async (context) => {
    const { link, subscription, language } = await read(context, 'unsubscribe');
    if (link === null) return over(context, language, 'mail.over.stop');
    const address = subscription?.address ?? null;
    // Of an address that was replaced since there is nothing to stop.
    if (address !== null && digestOfAddress(address, clientSecret) === link.of) {
      await store.subscriptions.remove(link, address);
    }
    return say(context, language, { title: 'mail.stopped.title', text: 'mail.stopped.text' });
  });

  return routes;
}
