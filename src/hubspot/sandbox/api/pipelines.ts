import { dealPipeline } from '../properties/deal-pipeline.ts';
import type { Call } from './endpoint.ts';
import { readableType } from './input.ts';

/** `GET /crm/v3/pipelines/{objectType}`: all of them in one answer; here only deals have one. */
export function listPipelines(call: Call): Response {
  const results = readableType(call) === 'deals' ? [dealPipeline] : [];
  return Response.json({ results });
}
