import { endpoints, type Comparison } from '@partner-tier-points/contract';
import { factsPage } from '@partner-tier-points/extension-shared/testing';
import { ruleSetOf, ruleSets, type Facts } from '@partner-tier-points/points';
import { LastCompared } from '../../../../src/server/comparison/last-compared.ts';
import { composePart } from '../../../../src/server/comparison/compose.ts';

/** What the server would answer to a call for a comparison, in one part, about these facts. */
export async function comparisonAnswer(facts: Facts, path: string): Promise<Comparison> {
  const asked = Object.fromEntries(new URLSearchParams(path.split('?')[1]));
  const query = endpoints['GET /v1/comparison'].query.parse(asked);
  const ruleSet = ruleSetOf(ruleSets, query.ruleSet);
  if (!ruleSet) throw new Error(`${path} names no rule set`);
  const part = await composePart(
    {
      portalId: '123',
      syncId: 'newest',
      lastCompared: new LastCompared(),
      syncedAt: factsPage([]).asOf ?? '',
      partner: facts.partner ?? {},
      clients: async (from, limit) => facts.clients.slice(from, from + limit),
      dealLink: (id) => `https://app.hubspot.com/contacts/123/record/0-3/${id}`,
      pause: async () => undefined,
    },
    ruleSet,
    query,
    { from: 0, state: null },
  );
  if (part === null || part.next !== null) throw new Error('the account is too large for one part');
  const { next: cursor, ...answer } = part;
  return { ...answer, cursor };
}
