import type { Call } from './endpoint.ts';
import { objectNotFound, validationError } from './errors.ts';
import { readListCursor, writeListCursor } from '../account/list-cursor.ts';
import { associationViewer } from './inline-associations.ts';
import { integerParameter, listParameter, readableStore } from './input.ts';
import { pageLimitFor } from './page-limit.ts';
import { recordViewer } from './record-view.ts';
import type { Selection } from './record-view.ts';

/** `GET /crm/v3/objects/{objectType}`: at most 100 records, 50 when history is asked for. */
export function listObjects(call: Call): Response {
  const { objectType, store } = readableStore(call);
  const { url, account } = call;
  const selection = selectionOf(url);
  const limit = integerParameter(url, 'limit', 10);
  const most = pageLimitFor(selection);
  if (limit < 1 || limit > most) {
    throw validationError(
      `Invalid page size: ${limit}. The limit has to be between 1 and ${most}.`,
      { context: { limit: [String(limit)] } },
    );
  }
  const after = afterParameter(call);
  const view = recordViewer(account, objectType, selection);
  const associations = associationViewer(objectType, listParameter(url, 'associations'), {
    account,
    origin: url.origin,
  });
  const page = store.page(
    Math.min(limit, account.pageSizes.list),
    after,
    archivedParameter(url),
    call.fault?.kind === 'repeatedRecords' ? call.fault.records : 0,
  );
  return Response.json({
    results: page.records.map((record) => ({
      ...view(record),
      associations: associations(record),
    })),
    ...nextPage(call, page.after),
  });
}

/** The id that a page begins with. */
function afterParameter({ url, account }: Call): number {
  const cursor = url.searchParams.get('after');
  if (cursor === null || cursor === '') return 0;
  const id = readListCursor(account.listCursors, cursor);
  if (id === undefined) throw validationError(`Invalid paging cursor: ${cursor}`);
  return id;
}

function nextPage({ url, account, fault }: Call, id: string | undefined) {
  const asked = url.searchParams.get('after');
  if (id === undefined) return {};
  const after = (fault?.kind === 'sameCursor' && asked) || writeListCursor(account.listCursors, id);
  return { paging: { next: { after, link: pageLink(url, after) } } };
}

/** `GET /crm/v3/objects/{objectType}/{objectId}` */
export function getObject(call: Call): Response {
  const { objectType, store } = readableStore(call);
  const { url, account, params } = call;
  const id = params['objectId'] ?? '';
  const record = store.get(id, archivedParameter(url));
  if (!record) throw objectNotFound(id);
  const view = recordViewer(account, objectType, selectionOf(url));
  const associations = associationViewer(objectType, listParameter(url, 'associations'), {
    account,
    origin: url.origin,
  });
  return Response.json({ ...view(record), associations: associations(record) });
}

function selectionOf(url: URL): Selection {
  return {
    properties: listParameter(url, 'properties'),
    propertiesWithHistory: listParameter(url, 'propertiesWithHistory'),
  };
}

function archivedParameter(url: URL): boolean {
  return url.searchParams.get('archived') === 'true';
}

function pageLink(url: URL, after: string): string {
  const next = new URL(url);
  next.searchParams.set('after', after);
  return next.toString();
}
