import { isDeepStrictEqual } from 'node:util';
import type { Alert } from '@partner-tier-points/contract';
import type { Logger } from 'pino';
import type { Accounts } from '../accounts/accounts.ts';
import { HubSpotError } from '../hubspot/hubspot-error.ts';
import { longestPause, type ClaimedMessage } from '../store/delivery-store.ts';
import type { Store } from '../store/store.ts';
import type { Subscription } from '../store/subscription-store.ts';
import { digestOfAddress, signAlertLink } from './alert-links.ts';
import { composeAlerts, composeConfirmation, languageOfMail } from './compose-mail.ts';
import { alertsNow } from './keep-alerts.ts';
import { MailError, type Mail, type Mailer } from './mailer.ts';
import { mayBeTold } from './may-be-told.ts';

/** How long after a failure a message is tried again, twice as long after each; in milliseconds. */
const firstPause = 60_000;

export interface DeliveryParts {
  store: Store;
  accounts: Pick<Accounts, 'find'>;
  mailer: Mailer;
  /** Where links lead. */
  publicUrl: string;
  clientSecret: string;
  now: () => Date;
  log: Logger;
}

/**
 * Sends what is due of an account, message by message, until there is nothing more.
 *
 * Each message is given to the mail server once at most. That is noted before its first byte is
 * written, so that whoever ends in between leaves a message of which nobody knows whether it was
 * taken; users are told so. It is tried again only where the server says that it did not take it.
 *
 * @param signal nothing more is begun
 * @param cut what is under way is given up
 */
export async function deliverAlerts(
  portalId: string,
  parts: DeliveryParts,
  signal: AbortSignal,
  cut = signal,
): Promise<void> {
  const { store, now } = parts;
  while (!signal.aborted) {
    const message = await store.deliveries.claim(portalId, now());
    if (message === null) return;
    let isGiven = false;
    try {
      const mail = await prepare(message, parts, signal);
      if (mail !== null) {
        await parts.mailer.send(
          mail,
          async () => {
            // A mail server may take its time until then.
            const again = await prepare(message, parts, signal);
            if (!isDeepStrictEqual(again, mail)) throw new Error('What is to be said has changed.');
            // A process that was stopped for longer than its claim may find it with another one.
            if (!(await store.deliveries.give(message))) throw new Error('The claim has ended.');
            isGiven = true;
          },
          cut,
        );
      }
    } catch (error) {
      await noteFailure(message, error, isGiven, parts);
      continue;
    }
    await store.deliveries.end(message, 'sent');
  }
}

async function noteFailure(
  message: ClaimedMessage,
  error: unknown,
  isGiven: boolean,
  { store, now, log }: DeliveryParts,
): Promise<void> {
  const { portalId } = message;
  const { status = null, isRefusal = false } = error instanceof MailError ? error.details : {};
  if (isGiven && status === null) {
    log.warn({ portalId, error }, 'it is not known whether an e-mail was sent');
    return;
  }
  log.warn({ portalId, error }, 'an e-mail could not be sent');
  if (isRefusal) {
    await store.subscriptions.refuse(message, status ?? 0);
    await store.deliveries.end(message, 'refused');
    return;
  }
  const pause = Math.min(firstPause * 2 ** (message.attempts - 1), longestPause);
  await store.deliveries.postpone(message, new Date(now().getTime() + pause));
}

/** What is still to be said, checked now; null when nothing is. */
async function prepare(
  message: ClaimedMessage,
  parts: DeliveryParts,
  signal: AbortSignal,
): Promise<Mail | null> {
  const { store, accounts, publicUrl, clientSecret } = parts;
  const { portalId, userId, messageId, alertIds } = message;
  const drop = async (ids: readonly string[]) => {
    await store.deliveries.drop(message, ids);
    return null;
  };
  const subscription = await store.subscriptions.find(message);
  const to = subscription?.address ?? null;
  if (subscription === null || to === null || subscription.refused !== null) return drop(alertIds);
  const found = await accounts.find(portalId);
  // Nobody asked for alerts of an account that ended; one that HubSpot refuses may still be told so.
  if (found.status === 'leaving' || found.status === 'uninstalled') return drop(alertIds);
  const connection = found.status === 'active' ? found.connection : null;
  if (!(await isTold(connection))) return drop(alertIds);
  const language = languageOfMail(subscription.language);
  const linkTo = (does: 'confirm' | 'unsubscribe', of: string) =>
    `${publicUrl}/alerts/${does}?link=${signAlertLink({ does, portalId, userId, of }, clientSecret)}`;

  if (alertIds[0]?.startsWith('confirm:') === true) {
    if (!isLinkOf(subscription, alertIds, parts.now())) return drop(alertIds);
    const url = linkTo('confirm', subscription.nonce ?? '');
    return { to, messageId, ...composeConfirmation(url, language) };
  }

  if (subscription.confirmedAt === null) return drop(alertIds);
  const alerts = await stillTrue(portalId, alertIds, parts, signal);
  const told = new Set(alerts.map(({ id }) => id));
  await drop(alertIds.filter((id) => !told.has(id)));
  if (alerts.length === 0) return null;
  const unsubscribeUrl = linkTo('unsubscribe', digestOfAddress(to, clientSecret));
  const appUrl = await appAddress(parts, portalId);
  return {
    to,
    messageId,
    unsubscribeUrl,
    ...composeAlerts(alerts, { language, appUrl, unsubscribeUrl }),
  };

  /** HubSpot may be what fails, and that is to be told too. */
  async function isTold(of: typeof connection): Promise<boolean> {
    try {
      return await mayBeTold(store, message, of);
    } catch (error) {
      if (error instanceof HubSpotError) return mayBeTold(store, message, null);
      throw error;
    }
  }
}

function isLinkOf({ nonce, nonceEndsAt }: Subscription, ids: readonly string[], now: Date) {
  return nonce !== null && ids.includes(`confirm:${nonce}`) && (nonceEndsAt ?? now) > now;
}

/** Of the alerts to send those that are true by what is known now. */
async function stillTrue(
  portalId: string,
  ids: readonly string[],
  { store, now }: DeliveryParts,
  signal: AbortSignal,
): Promise<Alert[]> {
  const wanted = new Set(ids);
  const active = (await store.alerts.active(portalId)).filter(({ id }) => wanted.has(id));
  const current = await alertsNow({ store, portalId, now: now(), signal });
  if (current === null) return active;
  const found = new Map(current.map((alert) => [alert.id, alert]));
  return active.flatMap((alert) => {
    const anew = found.get(alert.id);
    return anew === undefined ? [] : [{ ...alert, ...anew }];
  });
}

/** The account's HubSpot: where the app is in it, HubSpot publishes for no program. */
async function appAddress({ store }: DeliveryParts, portalId: string): Promise<string> {
  const domain = (await store.sync.find(portalId))?.metadata?.uiDomain ?? 'app.hubspot.com';
  return `https://${domain}/`;
}
