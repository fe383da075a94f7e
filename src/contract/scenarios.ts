import { changeSchema } from '@partner-tier-points/points';
import * as z from 'zod/mini';
import { instant } from './instant.ts';

/** `PUT /v1/scenarios/:name` stores a what-if under a name for the whole account; the last one wins. */
export const scenarioRequestSchema = z.strictObject({
  changes: z.array(changeSchema).check(z.maxLength(100)),
});

/** `GET /v1/scenarios`; `PUT` and `DELETE /v1/scenarios/:name` answer with the same list. By name. */
export const scenariosSchema = z.strictObject({
  scenarios: z.array(
    z.strictObject({
      name: z.string().check(z.minLength(1), z.maxLength(80)),
      changes: z.array(changeSchema),
      savedBy: z.string(),
      savedAt: instant,
    }),
  ),
});

export type Scenarios = z.infer<typeof scenariosSchema>;
