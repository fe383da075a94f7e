import type { ExportRequest } from '@partner-tier-points/contract';
import type { Context } from 'hono';
import { randomUUID } from 'node:crypto';
import { exportPath, signExportLink } from '../../exports/export-link.ts';
import { exportLasts, isOver, type StoredExport } from '../../store/export-store.ts';
import type { Caller } from '../caller.ts';
import { limitReached } from '../quotas.ts';
import { EndpointRoutes } from '../endpoint-routes.ts';
import type { Dependencies } from '../environment.ts';
import { ProblemError } from '../problem.ts';

type Needs = Pick<Dependencies, 'store' | 'clientSecret' | 'publicUrl' | 'now'>;

/** The largest accounts export some 20 MB at a time; what waits is gone after ten minutes. */
const exportBytes = { user: 64_000_000, account: 256_000_000 };

/** Takes in tables to be downloaded, and makes the link to all that is stored of the account. */
export function exportRoutes({ store, clientSecret, publicUrl, now }: Needs) {
  const routes = new EndpointRoutes();

  /** The table that the parts before this one began. */
  async function findBegun({ portalId, userId }: Caller, id: string, request: ExportRequest) {
    const table = await store.exports.find(portalId, id);
    if (table === null || isOver(table, now()) || table.createdBy !== userId) {
      throw new ProblemError(
        'notFound',
        'This export does not exist or has expired. Start a new one.',
      );
    }
    refuseOtherTable(table, request);
    const parts = table.parts ?? (await store.exports.countParts(portalId, id));
    const isRepeated = request.part < parts;
    if (!isRepeated && (table.parts !== null || request.part > parts)) {
      throw invalid('part', `must be ${parts}, the next part`);
    }
    return table;
  }

  async function begin(
    { portalId, userId }: Caller,
    given: Pick<StoredExport, 'name' | 'format' | 'columns' | 'parts'>,
  ): Promise<[string, StoredExport]> {
    await store.exports.removeExpired(now());
    const expiresAt = new Date(now().getTime() + exportLasts);
    const table = { ...given, createdBy: userId, expiresAt };
    // The account is in the id, so that a link needs to name nothing else.
    const id = `${portalId}-${randomUUID()}`;
    await store.exports.create(portalId, id, table);
    return [id, table];
  }

  function beginTable(caller: Caller, { part, name, format, columns }: ExportRequest) {
    if (part !== 0) throw invalid('part', 'must be 0 for a new export');
    return begin(caller, { name, format, columns, parts: null });
  }

  /** What the answer says of a table, with its link when it is complete. */
  function answerOf(context: Context, id: string, table: StoredExport, isComplete: boolean) {
    const { name, format, expiresAt } = table;
    const fileName = `${name}.${format}`;
    const link = { id, fileName, expiresAt: expiresAt.getTime() };
    const origin = publicUrl ?? new URL(context.req.url).origin;
    const address = () => `${origin}${exportPath(link, signExportLink(link, clientSecret))}`;
    return { id, link: isComplete ? address() : null, expiresAt: expiresAt.toISOString() };
  }

  routes.on('POST /v1/exports', async ({ body: request }, context) => {
    refuseUnevenRows(request);
    const caller = context.get('caller');
    const { portalId } = caller;
    const [id, table]: [string, StoredExport] =
      request.id === null
        ? await beginTable(caller, request)
        : [request.id, await findBegun(caller, request.id, request)];
    const { part, rows, last } = request;
    const roomAt = await store.exports.addPart(portalId, id, part, rows, last, exportBytes);
    if (roomAt !== null) {
      throw limitReached(Math.min(roomAt.getTime() - now().getTime(), exportLasts) / 1000);
    }
    return answerOf(context, id, table, request.last || table.parts !== null);
  });

  routes.on('POST /v1/account-exports', async (_, context) => {
    const [id, table] = await begin(context.get('caller'), {
      name: 'account-data',
      format: 'jsonl',
      columns: [],
      parts: 0,
    });
    return answerOf(context, id, table, true);
  });

  return routes.hono;
}

function refuseUnevenRows({ columns, rows }: ExportRequest): void {
  if (new Set(columns).size < columns.length) {
    throw new ProblemError(
      'export.duplicateColumns',
      'Two columns have the same name. Give each a name of its own.',
    );
  }
  const uneven = rows.findIndex((row) => row.length !== columns.length);
  if (uneven >= 0) throw invalid(`rows.${uneven}`, `must have ${columns.length} values`);
}

function refuseOtherTable(table: StoredExport, request: ExportRequest): void {
  const isSame =
    table.name === request.name &&
    table.format === request.format &&
    table.columns.join('\0') === request.columns.join('\0');
  if (!isSame) throw invalid('id', 'is the ID of another table');
}

function invalid(path: string, message: string): ProblemError {
  return new ProblemError(
    'request.invalid',
    'The table cannot be exported. Correct the named field.',
    {
      fields: [{ path, message }],
    },
  );
}
