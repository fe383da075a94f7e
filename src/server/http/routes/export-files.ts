import { stream } from 'hono/streaming';
import { accountFile } from '../../exports/account-file.ts';
import { contentTypes, exportFile } from '../../exports/export-file.ts';
import { exportPath, opensExport } from '../../exports/export-link.ts';
import { isOver } from '../../store/export-store.ts';
import { EndpointRoutes } from '../endpoint-routes.ts';
import type { Dependencies } from '../environment.ts';
import { ProblemError } from '../problem.ts';

type Needs = Pick<Dependencies, 'store' | 'clientSecret' | 'now' | 'log'>;

/**
 * Exported tables, and all that is stored of an account, as files, for a browser that HubSpot does not sign for: the link's own signature
 * is all that opens them. Whatever is wrong with a link, the answer is the same.
 */
export function exportFileRoutes({ store, clientSecret, now, log }: Needs) {
  const routes = new EndpointRoutes();

  routes.file('GET /v1/exports/:id/:fileName', async ({ params, query }, context) => {
    const { id, fileName } = params;
    const { signature = '' } = query;
    const { pathname, search } = new URL(context.req.url);
    const isSpelledSo = pathname + search === exportPath({ id, fileName }, signature);
    const isOpen =
      isSpelledSo && opensExport(signature, { id, fileName }, clientSecret, now().getTime());
    // Whoever was refused is refused for good, even when the clock goes back.
    if (!isOpen) await store.exports.removeExpired(now());
    const portalId = id.split('-')[0] ?? '';
    const table = isOpen ? await store.exports.find(portalId, id) : null;
    if (table === null || table.parts === null || isOver(table, now())) {
      throw new ProblemError(
        'notFound',
        'The link has expired or is incomplete. Export the table again.',
      );
    }
    context.header('Content-Type', contentTypes[table.format]);
    context.header('Content-Disposition', `attachment; filename="${fileName}"`);
    context.header('X-Content-Type-Options', 'nosniff');
    return stream(
      context,
      async (output) => {
        const rows = (part: number) => store.exports.rows(portalId, id, part);
        const file =
          table.format === 'jsonl'
            ? accountFile(store.accountData, portalId, now())
            : exportFile(table, rows);
        for await (const text of file) {
          // Whoever ceases to listen has the rest not read.
          if (output.aborted) return;
          await output.write(text);
        }
      },
      async (error, output) => {
        log.error({ requestId: context.get('requestId'), error }, 'sending an export failed');
        output.abort();
      },
    );
  });

  return routes.hono;
}
