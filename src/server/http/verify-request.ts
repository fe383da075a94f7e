import type { MiddlewareHandler } from 'hono';
import { readCaller } from './caller.ts';
import type { Dependencies, Environment } from './environment.ts';
import { logFailedSignatures } from './failed-signatures.ts';
import { ProblemError } from './problem.ts';
import { findSignatureProblem, signatureHeader, timestampHeader } from './signature.ts';

const messages = {
  'signature.missing': 'The request is not signed by HubSpot.',
  'signature.invalid':
    'The request signature does not match. Check the client secret and PUBLIC_URL of the server.',
  'signature.expired': 'The request signature has expired. Check the clock of the server.',
} as const;

/**
 * Lets only requests through that HubSpot signed for one of our accounts, and says whose they are.
 * Nothing of a request is believed before its signature was checked.
 */
export function verifyRequest(
  dependencies: Pick<Dependencies, 'clientSecret' | 'publicUrl' | 'connections' | 'now' | 'log'>,
): MiddlewareHandler<Environment> {
  const { clientSecret, publicUrl, connections, now, log } = dependencies;
  const noteFailure = logFailedSignatures(log, now);
  return async (context, next) => {
    const { req } = context;
    const url = calledUrl(req.url, publicUrl);
    const problem = findSignatureProblem(
      { method: req.method, url, body: new Uint8Array(await req.arrayBuffer()) },
      { signature: req.header(signatureHeader), timestamp: req.header(timestampHeader) },
      clientSecret,
      now().getTime(),
    );
    if (problem !== null) {
      noteFailure(problem, url);
      throw new ProblemError(problem, messages[problem]);
    }

    const caller = readCaller(new URL(url).searchParams);
    const connection = connections.get(caller.portalId);
    if (connection === undefined) {
      throw new ProblemError('hubspot.refused', 'This server is not set up for this account.');
    }
    context.set('caller', caller);
    context.set('connection', connection);
    await next();
  };
}

/** The address as HubSpot wrote it: behind a proxy, scheme and host are not those we see. */
function calledUrl(requestUrl: string, publicUrl: string | undefined): string {
  if (publicUrl === undefined) return requestUrl;
  const { origin } = new URL(requestUrl);
  return publicUrl + requestUrl.slice(origin.length);
}
