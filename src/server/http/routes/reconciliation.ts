import {
  findRuleSet,
  joinReconciliations,
  openLedger,
  reconcile,
  ruleSets,
  type ReconciledClient,
  type Reconciliation,
  type RuleSet,
} from '@partner-tier-points/points';
import { readCursor, writeCursor } from '../../facts/facts-page.ts';
import { letOthersIn } from '../../model/let-others-in.ts';
import { partnerFacts } from '../../model/partner-facts.ts';
import { portions } from '../../model/portions.ts';
import type { StoredSync } from '../../model/stored-sync.ts';
import { EndpointRoutes } from '../endpoint-routes.ts';
import type { Dependencies } from '../environment.ts';
import { ProblemError } from '../problem.ts';

/** An answer stays under 1 MB when every figure of as many clients differs for several reasons. */
const clientsInAnswer = 1_000;
/** A client may be scored by every rule set: after so many, other requests have their turn. */
const clientsAtOnce = 100;

/** HubSpot's figures beside the computed ones. */
export function reconciliationRoutes({ store }: Pick<Dependencies, 'store'>) {
  /** The sync of the part before, else the newest; and the position of the first client. */
  async function startOf(
    portalId: string,
    cursor: string | undefined,
  ): Promise<{ sync: StoredSync | null; from: number }> {
    if (cursor === undefined) return { sync: await store.facts.latest(portalId), from: 0 };
    const place = readCursor(cursor);
    const sync = place && (await store.facts.find(portalId, place.syncId));
    if (!sync) throw refusal('cursor', 'has expired; start again without it');
    return { sync, from: place.from };
  }

  return new EndpointRoutes().on('GET /v1/reconciliation', async ({ query }, context) => {
    const { portalId } = context.get('caller');
    const { asOf } = query;
    const ruleSet = countingPoints(query.ruleSet);
    const { sync, from } = await startOf(portalId, query.cursor);
    const limit = clientsInAnswer;
    const rows = sync ? await store.facts.clients(portalId, sync.syncId, { from, limit }) : [];
    const state = await store.sync.find(portalId);
    const partner = partnerFacts(await store.settings.find(portalId), state?.metadata);
    const parts: Reconciliation[] = [];
    for (const some of portions(rows, clientsAtOnce)) {
      await letOthersIn(context.req.raw.signal);
      const clients = some.map(({ facts }) => facts);
      parts.push(reconcile(openLedger({ partner, clients }, ruleSet), asOf, ruleSets));
    }
    const joined = joinReconciliations(parts, asOf);
    const last = rows.at(-1);
    return {
      ...joined,
      syncedAt: sync?.startedAt.toISOString() ?? null,
      clients: joined.clients.filter(isWorthTelling),
      cursor:
        sync && last && rows.length === limit
          ? writeCursor({ syncId: sync.syncId, from: last.position + 1 })
          : null,
    };
  }).hono;
}

function isWorthTelling({ sold, managed, standsIn }: ReconciledClient): boolean {
  return standsIn.length > 0 || Boolean(sold?.difference) || Boolean(managed?.difference);
}

function countingPoints(id: string): RuleSet {
  const ruleSet = findRuleSet(id);
  if (ruleSet?.unit !== 'points') throw refusal('ruleSet', 'is not a rule set that counts points');
  return ruleSet;
}

function refusal(path: string, message: string): ProblemError {
  return new ProblemError('request.invalid', 'The figures cannot be compared so.', {
    fields: [{ path, message }],
  });
}
