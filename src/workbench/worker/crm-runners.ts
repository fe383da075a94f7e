import type { RemoteCallable } from '@remote-ui/rpc';
import type { PageApi } from '../shared/worker-protocol.ts';

/** The SDK reads these answers with `json()`; `cleanup` ends a subscription, and there is none. */
async function answer(data: Promise<unknown>) {
  const result = await data.then(
    (value) => ({ data: value, cleanup: () => undefined }),
    (error: Error) => ({ error: error.message }),
  );
  return { ok: !('error' in result), json: () => Promise.resolve(result) };
}

/** What the SDK's CRM hooks run on: HubSpot's data, here the records of the workbench's account. */
export function crmRunners(page: RemoteCallable<PageApi>) {
  return {
    fetchCrmProperties: (names: string[]) => answer(page.crmProperties(names)),
    fetchCrmSearch: (request: unknown) => answer(page.crmSearch(request)),
    fetchAssociations: (request: unknown) => answer(page.crmAssociations(request)),
    /** HubSpot formats by property type; without types the values stay as they are. */
    formatCrmProperties: ({ propertiesList }: { propertiesList: unknown }) =>
      Promise.resolve({ ok: true, json: () => Promise.resolve(propertiesList) }),
    fetchHubSpotApi: () =>
      Promise.resolve({
        status: 501,
        headers: {},
        body: { status: 'error', message: 'The workbench has no HubSpot API' },
      }),
  };
}
