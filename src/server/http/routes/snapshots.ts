import { findRuleSet, ruleSetInForce } from '@partner-tier-points/points';
import { EndpointRoutes } from '../endpoint-routes.ts';
import type { Dependencies } from '../environment.ts';
import { ProblemError } from '../problem.ts';

/**
 * The account's totals over time by one rule set: the one that is asked for, else that of the
 * account's settings, else the one in force.
 */
export function snapshotRoutes({ store, now }: Pick<Dependencies, 'store' | 'now'>) {
  return new EndpointRoutes().on('GET /v1/snapshots', async ({ query }, context) => {
    const { portalId } = context.get('caller');
    const { from = '2000-01-01', to = '2099-12-31' } = query;
    if (query.ruleSet !== undefined && findRuleSet(query.ruleSet) === undefined) {
      throw new ProblemError('request.invalid', 'This rule set does not exist.', {
        fields: [{ path: 'ruleSet', message: 'is not a known rule set' }],
      });
    }
    const settings = await store.settings.find(portalId);
    const ruleSet =
      query.ruleSet ?? settings.ruleSet ?? ruleSetInForce(now().toISOString().slice(0, 10)).id;
    return { ruleSet, snapshots: await store.snapshots.between(portalId, ruleSet, from, to) };
  }).hono;
}
