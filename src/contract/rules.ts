import { ruleSetSchema } from '@partner-tier-points/points';
import * as z from 'zod/mini';

/** What points and tiers are decided by; see docs/decisions/rules-travel.md. */
export const rulesSchema = z.strictObject({
  /** Oldest first. */
  ruleSets: z.array(ruleSetSchema).check(z.minLength(1)),
});

export const rulesEndpoints = {
  'GET /v1/rules': {
    summary: 'Every rule set that the server knows, the same for all accounts.',
    access: 'signed',
    answers: { 200: rulesSchema },
    problems: [],
  },
} as const;
