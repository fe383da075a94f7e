import type { Snapshots } from '@partner-tier-points/contract';
import { findRuleSet, ruleSetInForce } from '@partner-tier-points/points';
import { Hono } from 'hono';
import * as z from 'zod';
import type { Dependencies, Environment } from '../environment.ts';
import { ProblemError } from '../problem.ts';
import { readInput } from '../read-input.ts';

const day = z.iso.date();
const querySchema = z.object({
  ruleSet: z.string().max(64).optional(),
  from: day.default('2000-01-01'),
  to: day.default('2099-12-31'),
});

/**
 * The account's totals over time by one rule set: the one that is asked for, else that of the
 * account's settings, else the one in force.
 */
export function snapshotRoutes({ store, now }: Pick<Dependencies, 'store' | 'now'>) {
  return new Hono<Environment>().get('/snapshots', async (context) => {
    const { portalId } = context.get('caller');
    const { from, to, ...query } = readInput(querySchema, {
      ruleSet: context.req.query('ruleSet'),
      from: context.req.query('from'),
      to: context.req.query('to'),
    });
    if (query.ruleSet !== undefined && findRuleSet(query.ruleSet) === undefined) {
      throw new ProblemError('request.invalid', 'There is no such rule set.', {
        fields: [{ path: 'ruleSet', message: 'no such rule set' }],
      });
    }
    const settings = await store.settings.find(portalId);
    const ruleSet =
      query.ruleSet ?? settings.ruleSet ?? ruleSetInForce(now().toISOString().slice(0, 10)).id;
    const answer: Snapshots = {
      ruleSet,
      snapshots: await store.snapshots.between(portalId, ruleSet, from, to),
    };
    return context.json(answer);
  });
}
