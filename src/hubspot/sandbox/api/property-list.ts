import type { Call } from './endpoint.ts';
import { readableType } from './input.ts';

/** `GET /crm/v3/properties/{objectType}`: all properties in one answer, without pages. */
export function listProperties(call: Call): Response {
  const objectType = readableType(call);
  const archived = call.url.searchParams.get('archived') === 'true';
  return Response.json({ results: archived ? [] : call.account.properties(objectType) });
}
