import { findRuleSet, type RuleSet } from '@partner-tier-points/points';
import { composePart, nothingSynced, type Place } from '../../comparison/compose.ts';
import { LastCompared } from '../../comparison/last-compared.ts';
import { recordLink } from '../../hubspot/record-link.ts';
import { letOthersIn } from '../../model/let-others-in.ts';
import { partnerFacts } from '../../model/partner-facts.ts';
import type { StoredSync } from '../../model/stored-sync.ts';
import { EndpointRoutes } from '../endpoint-routes.ts';
import type { Dependencies } from '../environment.ts';
import { readPartCursor, writePartCursor } from '../part-cursor.ts';
import { ProblemError } from '../problem.ts';

/** HubSpot's figures, or those of other rules, beside the computed ones, as the view draws them. */
export function comparisonRoutes({ store }: Pick<Dependencies, 'store'>) {
  /** The sync of the part before, else the newest; and where this part begins. */
  async function startOf(
    portalId: string,
    cursor: string | undefined,
  ): Promise<{ sync: StoredSync | null; place: Place }> {
    if (cursor === undefined) {
      return { sync: await store.facts.latest(portalId), place: { from: 0, state: null } };
    }
    const found = readPartCursor(cursor);
    const sync = found && (await store.facts.find(portalId, found.syncId));
    if (!found || !sync) throw expired();
    return { sync, place: found };
  }

  const lastCompared = new LastCompared();
  return new EndpointRoutes().on('GET /v1/comparison', async ({ query }, context) => {
    const { portalId } = context.get('caller');
    const { signal } = context.req.raw;
    const ruleSet = knownRuleSet(query.ruleSet);
    const { sync, place } = await startOf(portalId, query.cursor);
    if (sync === null) return { ...answered(nothingSynced(query)), cursor: null };
    const { syncId } = sync;
    const state = await store.sync.find(portalId);
    const hubspot = { portalId, uiDomain: state?.metadata?.uiDomain ?? 'app.hubspot.com' };
    const part = await composePart(
      {
        portalId,
        syncId,
        syncedAt: sync.startedAt.toISOString(),
        partner: partnerFacts(await store.settings.find(portalId), state?.metadata),
        clients: async (from, limit) => {
          const rows = await store.facts.clients(portalId, syncId, { from, limit });
          return rows.map(({ facts }) => facts);
        },
        dealLink: (id) => recordLink(hubspot, 'deals', id),
        pause: () => letOthersIn(signal),
        lastCompared,
      },
      ruleSet,
      query,
      place,
    );
    if (part === null) throw expired();
    return {
      ...answered(part),
      cursor: part.next && writePartCursor({ syncId, ...part.next }),
    };
  }).hono;
}

const answered = <Part extends { next: unknown }>({ next: _, ...part }: Part) => part;

function knownRuleSet(id: string): RuleSet {
  const ruleSet = findRuleSet(id);
  if (ruleSet === undefined) throw refusal('ruleSet', 'is not a known rule set');
  return ruleSet;
}

const expired = () => refusal('cursor', 'has expired; start again without it');

function refusal(path: string, message: string): ProblemError {
  return new ProblemError('request.invalid', 'The figures cannot be compared so.', {
    fields: [{ path, message }],
  });
}
