import type { RemoteCallable } from '@remote-ui/rpc';
import type {
  AssociationsRequest,
  CrmProperties,
  CrmSearchRequest,
  FetchOptions,
  FormattingOptions,
  HubSpotApiRequest,
} from '../shared/crm.ts';
import type { PageApi } from '../shared/worker-protocol.ts';

/** The SDK reads these answers with `json()`; `cleanup` ends a subscription, where there is one. */
async function answer(data: Promise<unknown>, cleanup: () => void = () => undefined) {
  const result = await data.then(
    (value) => ({ data: value, cleanup }),
    (error: Error) => ({ error: error.message }),
  );
  return { ok: !('error' in result), json: () => Promise.resolve(result) };
}

/** What the SDK's CRM hooks run on. The workbench's process answers: from an API, or its records. */
export function crmRunners(page: RemoteCallable<PageApi>) {
  let lastWatch = 0;
  return {
    fetchCrmProperties(
      names: string[],
      onUpdate: (properties: CrmProperties) => void,
      options?: FetchOptions,
    ) {
      lastWatch += 1;
      const watch = `properties-${lastWatch}`;
      void page.watchProperties(watch, names, options, (properties, error) => {
        if (!error) onUpdate(properties);
      });
      return answer(page.crmProperties(names, options), () => void page.unwatchProperties(watch));
    },
    fetchCrmSearch: (request: CrmSearchRequest, options?: FetchOptions) =>
      answer(page.crmSearch(request, options)),
    fetchAssociations: (request: AssociationsRequest, options?: FetchOptions) =>
      answer(page.crmAssociations(request, options)),
    async formatCrmProperties(request: {
      propertiesList: CrmProperties[];
      objectType: string;
      formattingOptions?: FormattingOptions;
    }) {
      const formatted = await page.formatCrmProperties(request);
      return { ok: true, json: () => Promise.resolve(formatted) };
    },
    fetchHubSpotApi: (request: HubSpotApiRequest) => page.hubspotApi(request),
  };
}
