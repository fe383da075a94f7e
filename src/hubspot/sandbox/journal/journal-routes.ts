import { Hono } from 'hono';
import * as z from 'zod';
import { ApiError, expiredToken, missingScopes, missingToken } from '../api/errors.ts';
import { resourceNotFound, validationError } from '../api/errors.ts';
import { withFaults } from '../faults/with-faults.ts';
import type { AuthorizationServer } from '../oauth/authorization-server.ts';
import type { JournalEntry } from './journal.ts';

const journalPath = '/webhooks-journal/journal/2026-09';
const subscriptionsPath = '/webhooks-journal/subscriptions/2026-09';
/** Where files are: another host at HubSpot, which asks for no token. */
const filesPath = '/webhooks-journal-files';

/** How long a file's address is good; HubSpot says only that it expires. In milliseconds. */
const addressLasts = 15 * 60_000;

const subscriptionSchema = z.discriminatedUnion('subscriptionType', [
  z.object({
    subscriptionType: z.literal('APP_LIFECYCLE_EVENT'),
    eventTypeId: z.string(),
    properties: z.array(z.string()),
  }),
  z.object({
    subscriptionType: z.literal('OBJECT'),
    portalId: z.int(),
    objectTypeId: z.string(),
    actions: z.array(z.string()).min(1),
    objectIds: z.array(z.int()),
    properties: z.array(z.string()),
  }),
]);

type Answer = (request: Request, parameter: string) => Response | Promise<Response>;

/** HubSpot's webhooks journal, read by its app with a token of its own. */
export function journalRoutes(server: AuthorizationServer): Hono {
  const { journal } = server;
  const routes = new Hono();

  function on(method: 'GET' | 'POST' | 'DELETE', path: string, scope: string | null, work: Answer) {
    routes.on(method, path, async ({ req }) => {
      const response = await withFaults(journal.faults, req.raw, async () => {
        try {
          if (scope !== null)
            requireAppScope(server, req.raw, `developer.webhooks_journal.${scope}`);
          return await work(req.raw, Object.values<string>(req.param())[0] ?? '');
        } catch (error) {
          if (!(error instanceof ApiError)) throw error;
          return error.toResponse();
        }
      });
      const status = response.type === 'error' ? 0 : response.status;
      journal.answers.push({ method, path: req.path, status });
      return response;
    });
  }

  /** Where an entry's file is; there is nothing to read at the journal's end. */
  function pointTo(request: Request, entry: JournalEntry | undefined): Response {
    if (entry === undefined) return new Response(null, { status: 204 });
    const expiresAt = journal.now() + addressLasts;
    const url = new URL(`${filesPath}/${entry.offset}?expires=${expiresAt}`, request.url).href;
    const currentOffset = entry.offset;
    return Response.json({ url, expiresAt: new Date(expiresAt).toISOString(), currentOffset });
  }

  on('GET', `${journalPath}/earliest`, 'read', (request) => pointTo(request, journal.earliest()));
  on('GET', `${journalPath}/latest`, 'read', (request) => pointTo(request, journal.latest()));
  on('GET', `${journalPath}/offset/:offset/next`, 'read', (request, offset) => {
    const next = journal.next(offset);
    if (next === 'unknown') throw resourceNotFound();
    return pointTo(request, next);
  });
  on('GET', `${filesPath}/:offset`, null, (request, offset) => {
    const entry = journal.find(offset);
    const expires = Number(new URL(request.url).searchParams.get('expires'));
    // As the storage behind HubSpot says it.
    if (!entry || expires < journal.now()) return new Response('<Error/>', { status: 403 });
    const publishedAt = new Date(entry.publishedAt).toISOString();
    return Response.json({ offset, journalEvents: entry.events, publishedAt });
  });

  on('GET', subscriptionsPath, 'subscriptions.read', () =>
    Response.json({ results: journal.subscriptions }),
  );
  on('POST', subscriptionsPath, 'subscriptions.write', async (request) => {
    const body = subscriptionSchema.safeParse(await request.json());
    if (!body.success) throw validationError('Invalid input JSON');
    return Response.json(journal.subscribe(body.data));
  });
  on('DELETE', `${subscriptionsPath}/portals/:portalId`, 'subscriptions.write', (_, portalId) => {
    journal.unsubscribe((each) => 'portalId' in each && String(each.portalId) === portalId);
    return new Response(null, { status: 204 });
  });
  return routes;
}

/** @throws ApiError */
function requireAppScope(server: AuthorizationServer, request: Request, scope: string): void {
  const token = /^Bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  const known = token === undefined ? undefined : server.appToken(token);
  if (known === undefined) throw missingToken();
  if (known.expiresAt <= server.now()) throw expiredToken(new Date(known.expiresAt));
  if (!known.scopes.includes(scope)) throw missingScopes([scope]);
}
