import * as contract from '@partner-tier-points/contract';
import type * as z from 'zod/mini';

/** What each path answers with, so that no test builds on an answer that no server gives. */
const schemas: [RegExp, z.ZodMiniType][] = [
  [/^\w+ \/v1\/(session|enrolment)$/, contract.sessionSchema],
  [/^GET \/v1\/facts$/, contract.factsPageSchema],
  [/^GET \/v1\/clients\/[^/]+\/history$/, contract.clientHistorySchema],
  [/^\w+ \/v1\/settings$/, contract.settingsSchema],
  [/^GET \/v1\/texts\/[^/]+$/, contract.textsSchema],
  [/^GET \/v1\/sync$/, contract.syncSchema],
  [/^POST \/v1\/refresh$/, contract.syncSchema],
  [/^GET \/v1\/snapshots$/, contract.snapshotsSchema],
  [/^\w+ \/v1\/preferences$/, contract.preferencesSchema],
  [/^\w+ \/v1\/scenarios(\/[^/]+)?$/, contract.scenariosSchema],
  [/^POST \/v1\/exports$/, contract.exportSchema],
  [/^PUT \/v1\/lists\/[^/]+$/, contract.listSchema],
];

/** @throws Error when an answer is not what the contract says of the path */
export function checkAnswer(route: string, status: number, body: unknown): void {
  const known = schemas.find(([pattern]) => pattern.test(route))?.[1];
  // From 500 on it can be HubSpot's proxy that answers, in its own words.
  const schema = status < 300 ? known : status < 500 ? contract.problemSchema : undefined;
  const { error } = schema?.safeParse(body) ?? {};
  if (error) throw new Error(`The answer to ${route} is not of the contract: ${error.message}`);
}
