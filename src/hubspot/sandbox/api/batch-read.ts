import * as z from 'zod';
import { objectTypes } from '../account/object-types.ts';
import { batchBody, internalError } from './batch-body.ts';
import type { Call } from './endpoint.ts';
import { validationError } from './errors.ts';
import { jsonBody, readableStore } from './input.ts';
import { pageLimitFor } from './page-limit.ts';
import { recordViewer } from './record-view.ts';

const schema = z.object({
  inputs: z.array(z.object({ id: z.string() })),
  properties: z.array(z.string()).default([]),
  propertiesWithHistory: z.array(z.string()).default([]),
  idProperty: z.literal('hs_object_id').optional(),
});

/** `POST /crm/v3/objects/{objectType}/batch/read`: at most 100 ids, 50 with history; each once. */
export async function readBatch(call: Call): Promise<Response> {
  const startedAt = new Date();
  const { objectType, store } = readableStore(call);
  const { inputs, ...selection } = await jsonBody(call.request, schema);
  const most = pageLimitFor(selection);
  if (inputs.length > most) {
    throw validationError(`The maximum number of inputs is ${most}, not ${inputs.length}.`);
  }
  const archived = call.url.searchParams.get('archived') === 'true';
  const ids = [...new Set(inputs.map(({ id }) => id))];
  const failed = ids.slice(0, call.fault?.kind === 'failedRecords' ? call.fault.records : 0);
  const asked = ids.filter((id) => !failed.includes(id));
  const records = asked.flatMap((id) => store.get(id, archived) ?? []);
  const found = new Set(records.map(({ id }) => id));
  const missing = asked.filter((id) => !found.has(id));
  const name = objectTypes[objectType].singular.toUpperCase();
  return batchBody({
    startedAt,
    results: records.map(recordViewer(call.account, objectType, selection)),
    errors: [
      ...(missing.length === 0 ? [] : [notFound(name, missing)]),
      ...(failed.length === 0 ? [] : [internalError({ ids: failed })]),
    ],
  });
}

function notFound(name: string, ids: readonly string[]) {
  return {
    status: 'error',
    category: 'OBJECT_NOT_FOUND',
    message: `Could not get some ${name} objects, they may be deleted or not exist. Check that ids are valid.`,
    context: { ids },
  };
}
