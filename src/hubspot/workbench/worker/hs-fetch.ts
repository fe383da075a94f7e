import type { RemoteCallable } from '@remote-ui/rpc';
import type { PageApi } from '../shared/worker-protocol.ts';

interface HubSpotFetchInit {
  method?: string;
  timeout?: number;
  body?: unknown;
  headers?: Headers | Record<string, string>;
}

/** Statuses whose `Response` may not have a body. */
const withoutBody = [204, 205, 304];

/** `hubspot.fetch`: the request leaves from HubSpot's servers, here the workbench's process. */
export function createHsFetch(page: RemoteCallable<PageApi>) {
  let running = 0;

  return async function hsFetch(url: string | URL, init: HubSpotFetchInit = {}): Promise<Response> {
    const request = {
      url: String(url),
      method: (init.method ?? 'GET').toUpperCase(),
      body: init.body === undefined || init.body === null ? null : JSON.stringify(init.body),
      headers: Object.fromEntries(new Headers(init.headers ?? {})),
      timeout: init.timeout ?? null,
      // Counted here, where they start: on their way some could be done before the others arrive.
      running,
    };
    running += 1;
    const answer = await page.hubspotFetch(request).finally(() => {
      running -= 1;
    });
    const body = withoutBody.includes(answer.status) ? null : answer.body;
    return new Response(body, { status: answer.status, headers: answer.headers });
  };
}
