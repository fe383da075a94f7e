import type { Client } from '@hubspot/api-client';
import type { HubSpotConnection } from '../hubspot/connection.ts';
import type { RunCall } from '../hubspot/call-policy.ts';

/** A call as a test's HubSpot sees it: of the account, for a page of records or of their companies. */
export type PageRequest =
  | { kind: 'details' }
  | { kind: 'properties'; objectType: string }
  | { kind: 'list'; objectType: string; after: string | null; properties: readonly string[] }
  | {
      kind: 'search';
      objectType: string;
      filters: readonly { propertyName: string; operator: string; value?: string }[];
      sorts: readonly string[];
      properties: readonly string[];
    }
  | { kind: 'read'; objectType: string; ids: readonly string[] }
  | { kind: 'companies'; objectType: string; inputs: readonly { id: string; after?: string }[] };

/**
 * A connection that is answered by a function of the test's, with no network and no patience: for
 * tests of what a sync does with what HubSpot answers.
 */
export function connectInProcess(answer: (request: PageRequest) => unknown): HubSpotConnection {
  const run: RunCall = async (_operation, call, signal) => {
    signal?.throwIfAborted();
    const answered = await call();
    signal?.throwIfAborted();
    return answered;
  };
  const basicApi = {
    getPage: async (
      objectType: string,
      _limit: number,
      after: string | undefined,
      properties: readonly string[],
    ) => answer({ kind: 'list', objectType, after: after ?? null, properties }),
  };
  const searchApi = {
    doSearch: async (
      objectType: string,
      request: {
        filterGroups: { filters: { propertyName: string; operator: string; value: string }[] }[];
        sorts: string[];
        properties: string[];
      },
    ) =>
      answer({
        kind: 'search',
        objectType,
        filters: request.filterGroups.flatMap(({ filters }) => filters),
        sorts: request.sorts,
        properties: request.properties,
      }),
  };
  const readApi = {
    read: async (objectType: string, { inputs }: { inputs: { id: string }[] }) =>
      answer({ kind: 'read', objectType, ids: inputs.map(({ id }) => id) }),
  };
  const batchApi = {
    getPage: async (
      objectType: string,
      _toObjectType: string,
      { inputs }: { inputs: { id: string; after?: string }[] },
    ) => answer({ kind: 'companies', objectType, inputs }),
  };
  const coreApi = {
    getAll: async (objectType: string) => answer({ kind: 'properties', objectType }),
  };
  const crm = {
    objects: { basicApi, searchApi, batchApi: readApi },
    associations: { v4: { batchApi } },
    properties: { coreApi },
  };
  return {
    // Of the api-client, the calls that syncing makes page by page.
    client: { crm } as unknown as Client,
    whileWaiting: run,
    inBackground: run,
    searching: run,
    options: () => ({ middleware: [], middlewareMergeStrategy: 'replace' }),
    get: async () => answer({ kind: 'details' }),
    takeCallCount: () => 0,
    callsLeftToday: () => null,
    close: () => undefined,
  };
}
