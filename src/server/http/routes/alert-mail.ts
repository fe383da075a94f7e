import { randomBytes } from 'node:crypto';
import type { AlertMail } from '@partner-tier-points/contract';
import { linkEndsAt, type Subscriber, type Subscription } from '../../store/subscription-store.ts';
import { EndpointRoutes } from '../endpoint-routes.ts';
import type { Dependencies } from '../environment.ts';
import { ProblemError } from '../problem.ts';
import { limitReached } from '../quotas.ts';

/** Links that a user may have sent in a day: the addresses may be anybody's. */
const linksADay = 5;

type Needs = Pick<Dependencies, 'store' | 'texts' | 'sendsMail' | 'now'>;

/** Where each user gets alerts by e-mail. */
export function alertMailRoutes({ store, texts, sendsMail, now }: Needs) {
  const routes = new EndpointRoutes();
  const state = async (who: Subscriber): Promise<AlertMail> => {
    const [subscription, uncertain] = await Promise.all([
      store.subscriptions.find(who),
      store.deliveries.uncertain(who, now()),
    ]);
    return {
      available: sendsMail,
      subscription: toAnswer(subscription, uncertain.link),
      uncertainAlerts: uncertain.alerts,
    };
  };

  routes.on('GET /v1/alert-mail', (_, context) => state(context.get('caller')));

  routes.on('PUT /v1/alert-mail', async ({ body }, context) => {
    if (!sendsMail) throw invalid('address', 'cannot be used: this server sends no e-mail');
    if (!texts.has(body.language)) throw invalid('language', 'does not exist');
    const { portalId, userId } = context.get('caller');
    const who = { portalId, userId };
    const known = await store.subscriptions.find(who);
    if (known?.address === body.address && known.confirmedAt !== null && known.refused === null) {
      await store.subscriptions.change(who, body);
      return state(who);
    }
    const at = now();
    const link = {
      nonce: randomBytes(18).toString('base64url'),
      endsAt: linkEndsAt(at),
    };
    if (!(await store.subscriptions.ask(who, body, link, at, linksADay))) {
      throw limitReached(24 * 60 * 60);
    }
    return state(who);
  });

  routes.on('DELETE /v1/alert-mail', async (_, context) => {
    const { portalId, userId } = context.get('caller');
    await store.subscriptions.remove({ portalId, userId });
    return state({ portalId, userId });
  });

  return routes.hono;
}

function toAnswer(
  subscription: Subscription | null,
  isLinkUncertain: boolean,
): AlertMail['subscription'] {
  if (subscription === null || subscription.address === null) return null;
  const { address, frequency, language, confirmedAt, refused: code } = subscription;
  const unconfirmed = isLinkUncertain ? 'uncertain' : 'unconfirmed';
  const state = code !== null ? 'refused' : confirmedAt === null ? unconfirmed : 'confirmed';
  return { address, frequency, language, state, code };
}

function invalid(path: string, message: string): ProblemError {
  return new ProblemError('request.invalid', 'Alerts cannot be sent there.', {
    fields: [{ path, message }],
  });
}
