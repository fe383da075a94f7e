import { changeSchema } from '@partner-tier-points/points';
import * as z from 'zod/mini';
import { instant } from './instant.ts';

const name = z.string().check(z.minLength(1), z.maxLength(80));

/** Of the whole account, by name. */
export const scenariosSchema = z.strictObject({
  scenarios: z.array(
    z.strictObject({
      name,
      changes: z.array(changeSchema),
      savedBy: z.string(),
      savedAt: instant,
    }),
  ),
});

export const scenarioEndpoints = {
  'GET /v1/scenarios': {
    summary: 'The what-if scenarios of the account.',
    access: 'participant',
    answers: { 200: scenariosSchema },
    problems: [],
  },
  'PUT /v1/scenarios/:name': {
    summary: 'Stores a scenario for the whole account; the last one of a name wins.',
    access: 'participant',
    params: z.object({ name }),
    body: z.strictObject({ changes: z.array(changeSchema).check(z.maxLength(100)) }),
    answers: { 200: scenariosSchema },
    problems: [],
  },
  'DELETE /v1/scenarios/:name': {
    summary: 'Removes a scenario.',
    access: 'participant',
    params: z.object({ name }),
    answers: { 200: scenariosSchema },
    problems: [],
  },
} as const;

export type Scenarios = z.infer<typeof scenariosSchema>;
