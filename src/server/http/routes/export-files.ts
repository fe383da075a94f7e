import { stream } from 'hono/streaming';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { accountFile } from '../../exports/account-file.ts';
import { letOthersIn } from '../../model/let-others-in.ts';
import { contentTypes, exportFile } from '../../exports/export-file.ts';
import { exportPath, readExportLink } from '../../exports/export-link.ts';
import { exportLasts, isOver } from '../../store/export-store.ts';
import { EndpointRoutes } from '../endpoint-routes.ts';
import type { Dependencies } from '../environment.ts';
import { ProblemError } from '../problem.ts';
import { limitReached, secondsLeft } from '../quotas.ts';

type Needs = Pick<Dependencies, 'clientSecret' | 'now' | 'log'> & {
  store: Pick<Dependencies['store'], 'exports' | 'accountData'>;
};

/** How often one file is sent, and its head alone: nobody signs for who asks, so there is no user to count for. */
const downloadsOfOne = 20;

/**
 * Exported tables, and all that is stored of an account, as files, for a browser that HubSpot does not sign for: the link's own signature
 * is all that opens them. Whatever is wrong with a link, the answer is the same.
 */
export function exportFileRoutes({ store, clientSecret, now, log }: Needs) {
  const routes = new EndpointRoutes();
  const downloads = new RateLimiterMemory({ points: downloadsOfOne, duration: exportLasts / 1000 });

  async function count(sent: string): Promise<void> {
    await downloads.consume(sent).catch((error: unknown) => {
      throw error instanceof RateLimiterRes ? limitReached(secondsLeft(error, downloads)) : error;
    });
  }

  routes.file('GET /v1/exports/:id/:fileName', async ({ params, query }, context) => {
    const { id, fileName } = params;
    const { signature = '' } = query;
    const { pathname, search } = new URL(context.req.url);
    const isSpelledSo = pathname + search === exportPath({ id, fileName }, signature);
    // Strangers, who can ask as often as they like, cost no look into the database.
    const link = isSpelledSo
      ? readExportLink(signature, { id, fileName }, clientSecret, now().getTime())
      : 'foreign';
    const isOpen = link === 'open';
    // Whoever was refused is refused for good, even when the clock goes back.
    if (link === 'expired') await store.exports.removeExpired(now());
    // What scans links for viruses asks for the head of each: a file is not used up by that.
    const isHead = context.req.method === 'HEAD';
    if (isOpen) await count(isHead ? `head of ${id}` : id);
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
    if (isHead) return context.body(null);
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
          await letOthersIn(context.req.raw.signal);
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
