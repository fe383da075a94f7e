import { Hono, type Context } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { InstallationError, type Installer } from '../../accounts/installer.ts';
import { ConsentError } from '../../hubspot/oauth-client.ts';
import { senderAddress } from '../sender-address.ts';
import type { Dependencies, Environment } from '../environment.ts';
import { InstallCookie } from '../install-cookie.ts';
import { answerInstallPage, type InstallPage } from '../install-page.ts';
import { returnAddress } from '../return-address.ts';

type Needs = Pick<Dependencies, 'clientSecret' | 'now' | 'log'> & {
  publicUrl: string;
  installer: Installer;
};

/**
 * Codes that HubSpot is asked about in a minute by one process, and of one address: anybody can make
 * some up, and nobody shall keep others from installing by that.
 */
const codesAMinute = { all: 600, address: 20 };

/**
 * `GET /install` sends a browser to HubSpot's consent page, from where it comes back to
 * `GET /oauth/callback`. Where an installation begins in HubSpot's marketplace, the code comes to
 * `/install` itself, with the address to go back to.
 */
export function installRoutes({ installer, publicUrl, clientSecret, now, log }: Needs) {
  const routes = new Hono<Environment>();
  const cookie = new InstallCookie({ clientSecret, publicUrl, now });
  const codes = new RateLimiterMemory({ points: codesAMinute.all, duration: 60 });
  const codesOf = new RateLimiterMemory({ points: codesAMinute.address, duration: 60 });
  const answer = (context: Context<Environment>, page: InstallPage) =>
    answerInstallPage(context, page, `${publicUrl}/install`);

  /** Installs for the code in the address, and says how that went or goes where `goOn` says. */
  async function install(
    context: Context<Environment>,
    state: string | null,
    goOn: (hubspotUrl: string) => Response | Promise<Response>,
  ): Promise<Response> {
    try {
      // There is a proxy wherever accounts install the app: HubSpot calls no other address.
      await codesOf.consume(senderAddress(context, true));
      await codes.consume('code');
      const { uiDomain } = await installer.install(new URL(context.req.url).searchParams, state);
      return await goOn(`https://${uiDomain}/`);
    } catch (error) {
      const page = pageFor(error);
      if (page === null) throw error;
      log.warn({ ended: page.kind, error }, 'an installation did not come to its end');
      return answer(context, page);
    }
  }

  routes.get('/install', async (context) => {
    const { code, returnUrl } = context.req.query();
    if (code === undefined) {
      return context.redirect(installer.consentAddress(await cookie.begin(context)));
    }
    const back = returnAddress(returnUrl ?? '');
    // Somebody else's link: the browser would be sent anywhere.
    if (back === null) return answer(context, { kind: 'otherBrowser' });
    return install(context, null, () => context.redirect(back));
  });

  routes.get('/oauth/callback', async (context) => {
    const state = await cookie.end(context);
    // Before its code is counted: what a browser did not begin keeps nobody else out.
    const isItsOwn = state !== null && context.req.queries('state')?.join() === state;
    if (!isItsOwn) return answer(context, { kind: 'otherBrowser' });
    return install(context, state, (hubspotUrl) => answer(context, { kind: 'done', hubspotUrl }));
  });

  return routes;
}

/** Null for what is our own mistake. */
function pageFor(error: unknown): InstallPage | null {
  if (error instanceof RateLimiterRes) return { kind: 'busy' };
  if (error instanceof ConsentError) {
    return { kind: error.reason === 'stateMismatch' ? 'otherBrowser' : 'denied' };
  }
  if (!(error instanceof InstallationError)) return null;
  const { kind, scopes } = error.details;
  return kind === 'scopesMissing' ? { kind, scopes } : { kind };
}
