import type { Hono } from 'hono';
import { objectTypeOf, singularOf } from 'hubspot-crm';
import * as z from 'zod';
import type { WorkbenchAccount, WorkbenchRecord } from '../../shared/account.ts';
import { changeRecord } from '../../shared/record-properties.ts';
import { isOfType, typeAmong } from '../../shared/record-type.ts';
import { inputsOf } from './batch-inputs.ts';
import type { CrmSource } from './crm-source.ts';

const values = z.record(z.string(), z.coerce.string());
const updateSchema = z.object({ properties: values });
const createSchema = z.object({
  properties: values.default({}),
  associations: z.array(z.object({ to: z.object({ id: z.coerce.string() }) })).default([]),
});
const id = z.object({ id: z.coerce.string() });
const batchOf = <Input extends z.ZodType>(input: Input) =>
  z.object({ inputs: inputsOf(input, 100) });

/** No id of the example records is as large. */
const firstNewId = 900_001;

/**
 * Records that are made, changed and archived over HubSpot's API, one at a time and in batches.
 *
 * @param read the record as HubSpot answers it.
 */
export function addRecordWrites(
  api: Hono,
  account: WorkbenchAccount,
  update: CrmSource['update'],
  read: (type: string, id: string) => Promise<object>,
): void {
  function create(type: string, given: z.infer<typeof createSchema>): Promise<object> {
    const numbers = account.records.map((it) => Number(it.objectId));
    const objectId = String(Math.max(firstNewId, ...numbers.map((it) => it + 1)));
    const { properties, associations } = given;
    const record: WorkbenchRecord = {
      ...typeAmong(account.records, type),
      objectId,
      name: nameOf(properties) ?? `New ${singularOf(objectTypeOf(type))}`,
      properties,
      // HubSpot tells their type by that of the association, whose numbers are not known here.
      associations: associations.flatMap(({ to }) => {
        const other = account.records.find((it) => it.objectId === to.id);
        return other ? [{ objectTypeId: other.objectTypeId, objectId: to.id, label: null }] : [];
      }),
    };
    account.records = [...account.records, record];
    return read(type, objectId);
  }

  async function change(type: string, objectId: string, properties: z.infer<typeof values>) {
    const key = { objectTypeId: typeAmong(account.records, type).objectTypeId, objectId };
    await update(key, properties);
    account.records = changeRecord(account.records, key, properties);
    return read(type, objectId);
  }

  /** As in HubSpot, archiving what is not there is no error. */
  function archive(type: string, ids: string[]): void {
    account.records = account.records.filter(
      (it) => !(isOfType(it, type) && ids.includes(it.objectId)),
    );
  }

  api.post('/crm/v3/objects/:type', async ({ req, json }) =>
    json(await create(req.param('type'), createSchema.parse(await req.json())), 201),
  );
  api.patch('/crm/v3/objects/:type/:id', async ({ req, json }) => {
    const { properties } = updateSchema.parse(await req.json());
    return json(await change(req.param('type'), req.param('id'), properties));
  });
  api.delete('/crm/v3/objects/:type/:id', ({ req, body }) => {
    archive(req.param('type'), [req.param('id')]);
    return body(null, 204);
  });

  api.post('/crm/v3/objects/:type/batch/create', async ({ req, json }) => {
    const { inputs } = batchOf(createSchema).parse(await req.json());
    const results: object[] = [];
    for (const input of inputs) results.push(await create(req.param('type'), input));
    return json({ status: 'COMPLETE', results }, 201);
  });
  api.post('/crm/v3/objects/:type/batch/update', async ({ req, json }) => {
    const { inputs } = batchOf(updateSchema.extend(id.shape)).parse(await req.json());
    const results: object[] = [];
    for (const it of inputs) results.push(await change(req.param('type'), it.id, it.properties));
    return json({ status: 'COMPLETE', results });
  });
  api.post('/crm/v3/objects/:type/batch/archive', async ({ req, body }) => {
    const { inputs } = batchOf(id).parse(await req.json());
    archive(
      req.param('type'),
      inputs.map((it) => it.id),
    );
    return body(null, 204);
  });
}

function nameOf(properties: Record<string, string>): string | undefined {
  const { name, dealname, subject, firstname, lastname, email } = properties;
  const person = [firstname, lastname].filter(Boolean).join(' ');
  return [name, dealname, subject, person, email].find(Boolean);
}
