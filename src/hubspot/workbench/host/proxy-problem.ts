import type { HubSpotFetchAnswer } from '../shared/hubspot-fetch.ts';

/** A refusal or failure that HubSpot itself answers with, before or instead of the app's server. */
export class ProxyProblem extends Error {
  constructor(
    readonly status: number,
    readonly category: string,
    message: string,
  ) {
    super(message);
  }
}

export function timedOut(): ProxyProblem {
  return new ProxyProblem(504, 'GATEWAY_TIMEOUT', 'Gateway took too long to respond');
}

/** The problem with HubSpot's error body. */
export function problemAnswer(problem: ProxyProblem, correlationId: string): HubSpotFetchAnswer {
  return {
    status: problem.status,
    headers: { 'content-type': 'application/json' },
    refusal: problem.message,
    body: JSON.stringify({
      status: 'error',
      category: problem.category,
      message: problem.message,
      correlationId,
    }),
  };
}
