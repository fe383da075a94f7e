import { findRoute, type Route } from '@partner-tier-points/contract';
import type { Context, MiddlewareHandler } from 'hono';
import { readCalledAddress } from './called-address.ts';
import { readCaller } from './caller.ts';
import type { Dependencies, Environment } from './environment.ts';
import { logFailedSignatures } from './failed-signatures.ts';
import { mayHaveBody } from './limit-body.ts';
import { ProblemError } from './problem.ts';
import {
  findHeaderProblem,
  findSignatureProblem,
  signatureHeader,
  timestampHeader,
  type SignatureProblem,
} from './signature.ts';

const messages = {
  'signature.missing': 'The request is not signed by HubSpot.',
  'signature.invalid':
    'The request signature does not match. Check the client secret and PUBLIC_URL of the server.',
  'signature.expired': 'The request signature has expired. Check the clock of the server.',
} as const;

const reasons = {
  unknown: 'This server is not set up for this account.',
  revoked: 'HubSpot no longer lets this app read the account. Install the app again.',
  uninstalled: 'The app was removed from this account. Install the app again.',
} as const;

/** What is left to an account whose data is to be deleted: to look, to take it along, and to stay. */
const whileLeaving = new Set<Route>([
  'GET /v1/texts/:language',
  'GET /v1/deletion',
  'POST /v1/deletion',
  'DELETE /v1/deletion',
  'POST /v1/account-exports',
]);

function leaving(): ProblemError {
  return new ProblemError(
    'account.leaving',
    'A super admin of this account asked for the deletion of its data. They can take that back.',
  );
}

const noBody = new Uint8Array();

type Needs = Pick<
  Dependencies,
  'clientSecret' | 'publicUrl' | 'appId' | 'accounts' | 'now' | 'log'
>;

/**
 * Lets only requests through that HubSpot signed for one of our accounts, and says whose they are.
 * Nothing of a request is believed before its signature was checked.
 */
export class RequestVerifier {
  readonly #needs: Needs;
  readonly #noteFailure: ReturnType<typeof logFailedSignatures>;

  constructor(needs: Needs) {
    this.#needs = needs;
    this.#noteFailure = logFailedSignatures(needs.log, needs.now, needs.publicUrl);
  }

  /**
   * Before the body is taken: a request without a signature of these minutes, or whose address does
   * not say who is asking, is refused with nothing more read.
   */
  readonly headers: MiddlewareHandler<Environment> = async (context, next) => {
    const { publicUrl, now } = this.#needs;
    const { req, env } = context;
    const signed = {
      signature: req.header(signatureHeader),
      timestamp: req.header(timestampHeader),
    };
    const problem = findHeaderProblem(signed, now().getTime());
    if (problem !== null) this.#refuse(problem);
    refuseUnreadBody(context);
    const host = publicUrl === undefined ? (req.header('host') ?? '') : '';
    const { urls, query } = readCalledAddress(env.incoming.url ?? '', { host, publicUrl });
    context.set('claim', { urls, signed, caller: readCaller(query) });
    await next();
  };

  /** With the body, after its size was bounded. */
  readonly signature: MiddlewareHandler<Environment> = async (context, next) => {
    const { clientSecret, appId, accounts, now } = this.#needs;
    const { req } = context;
    const { urls, signed, caller: claimed } = context.get('claim');
    const body = mayHaveBody(req.method) ? new Uint8Array(await req.arrayBuffer()) : noBody;
    const problem = findSignatureProblem(
      { method: req.method, urls, body },
      signed,
      clientSecret,
      now().getTime(),
    );
    if (problem !== null) this.#refuse(problem);

    const { userId, portalId } = claimed;
    // One client secret may be that of several apps.
    if (appId !== undefined && claimed.appId !== appId) {
      throw new ProblemError('hubspot.refused', 'This server is not set up for this app.');
    }
    const found = await accounts.find(portalId);
    if (found.status === 'leaving') {
      const route = findRoute(req.method, req.path);
      if (route === undefined || !whileLeaving.has(route)) throw leaving();
    } else if (found.status !== 'active') {
      throw new ProblemError('account.disconnected', reasons[found.status]);
    }
    context.set('caller', { userId, portalId });
    context.set('connection', found.connection);
    await next();
  };

  #refuse(problem: SignatureProblem): never {
    this.#noteFailure(problem);
    throw new ProblemError(problem, messages[problem]);
  }
}

/**
 * A body that comes with a GET is never read, so its signature could not be checked.
 *
 * @throws {ProblemError} `request.invalid`
 */
function refuseUnreadBody({ req, env }: Context<Environment>): void {
  if (mayHaveBody(req.method)) return;
  const { 'transfer-encoding': coding, 'content-length': length } = env.incoming.headers;
  if ((coding ?? length ?? '0') !== '0')
    throw new ProblemError('request.invalid', 'A GET has no body.');
}
