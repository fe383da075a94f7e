import { type Context, Hono } from 'hono';
import * as z from 'zod';
import type { WorkbenchAccount } from '../../shared/account.ts';
import type { CrmProperties, HubSpotApiAnswer, HubSpotApiRequest } from '../../shared/crm.ts';
import { noAnswer } from '../../shared/serverless.ts';
import { typeAmong } from '../../shared/record-type.ts';
import { addAssociationRoutes } from './association-api.ts';
import { inputsOf } from './batch-inputs.ts';
import type { CrmSource } from './crm-source.ts';
import { addRecordWrites } from './record-writes.ts';

/** What HubSpot's addresses may hold besides the type and the id. */
const listSchema = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(10),
  after: z.string().optional(),
});
const searchSchema = z.looseObject({
  properties: z.array(z.string()).default([]),
  limit: z.number().int().min(1).max(200).default(10),
  after: z.coerce.string().optional(),
});
const batchSchema = z.object({
  properties: z.array(z.string()).default([]),
  inputs: inputsOf(z.object({ id: z.coerce.string() }), 100),
});

type Source = Omit<CrmSource, 'request'>;

/**
 * HubSpot's API over the records of an account: what functions and `hubspotApi` ask most, and for
 * anything else an answer that says that there is none. Without a list of properties it gives all;
 * HubSpot gives those that it finds most useful, and publishes no list of them.
 */
export function createRecordApi(account: WorkbenchAccount, source: Source) {
  const api = new Hono();
  const keyOf = (type: string, objectId: string) => ({
    objectTypeId: typeAmong(account.records, type).objectTypeId,
    objectId,
  });

  async function read(type: string, id: string, names: string[]) {
    const key = keyOf(type, id);
    return asRecord(id, await source.properties(key, names.length === 0 ? '*' : names));
  }

  /** A record is also found by a property of its own, such as the e-mail address of a contact. */
  async function idOf(type: string, value: string, property: string | undefined) {
    if (property === undefined || property === 'hs_object_id') return value;
    const filter = { propertyName: property, operator: 'EQ', value };
    const { results } = await source.search({
      objectType: type,
      filterGroups: [{ filters: [filter] }],
    });
    const [found] = results;
    if (!found) throw new Error(`No record has ${value} as its ${property}`);
    return String(found.objectId);
  }

  async function search(type: string, request: z.infer<typeof searchSchema>) {
    const { limit, properties, ...rest } = request;
    const found = await source.search({ ...rest, objectType: type, pageLength: limit });
    return {
      total: found.total,
      results: await Promise.all(
        found.results.map((it) => read(type, String(it.objectId), properties)),
      ),
      ...paging(found.after),
    };
  }

  api.get('/crm/v3/objects/:type', async ({ req, json }) => {
    const { results, ...rest } = await search(req.param('type'), {
      ...listSchema.parse(req.query()),
      properties: listOf(req.queries('properties')),
    });
    return json({ results, ...('paging' in rest ? { paging: rest.paging } : {}) });
  });
  api.post('/crm/v3/objects/:type/search', async ({ req, json }) =>
    json(await search(req.param('type'), searchSchema.parse(await req.json()))),
  );
  api.post('/crm/v3/objects/:type/batch/read', async ({ req, json }) => {
    const { inputs, properties } = batchSchema.parse(await req.json());
    const found = inputs.map(({ id }) => read(req.param('type'), id, properties).catch(() => null));
    return json({
      status: 'COMPLETE',
      results: (await Promise.all(found)).filter((it) => it !== null),
    });
  });
  api.get('/crm/v3/objects/:type/:id', async ({ req, json }) => {
    const names = listOf(req.queries('properties'));
    const type = req.param('type');
    const id = await idOf(type, req.param('id'), req.query('idProperty'));
    const record = await read(type, id, names);
    const wanted = listOf(req.queries('associations'));
    if (wanted.length === 0) return json(record);
    const lists = wanted.map(async (to) => {
      const { results } = await associated(type, id, to);
      return [to, { results: results.map((it) => ({ id: String(it.toObjectId), type: to })) }];
    });
    return json({ ...record, associations: Object.fromEntries(await Promise.all(lists)) });
  });
  const associated = (type: string, id: string, to: string) =>
    source.associations(keyOf(type, id), { toObjectType: to, pageLength: 500 });
  addAssociationRoutes(api, account, associated);
  addRecordWrites(api, account, source.update, (type, id) => read(type, id, []));
  api.get('/crm/v3/properties/:type', async ({ req, json }) => {
    const definitions = await source.definitions(req.param('type'));
    return json({ results: definitions.map((it) => ({ ...it, options: it.options ?? [] })) });
  });
  api.get('/crm/v3/properties/:type/:name', async ({ req, json }) => {
    const { type, name } = req.param();
    const definitions = await source.definitions(type);
    const found = definitions.find((it) => it.name === name);
    if (!found) throw new Error(`There is no property ${name} of ${type}`);
    return json({ ...found, options: found.options ?? [] });
  });
  async function pipelinesOf(type: string) {
    const pipelines = await source.pipelines(type);
    return pipelines.map((it, at) => ({ ...it, displayOrder: at, archived: false }));
  }
  api.get('/crm/v3/pipelines/:type', async ({ req, json }) =>
    json({ results: await pipelinesOf(req.param('type')) }),
  );
  api.get('/crm/v3/pipelines/:type/:id', async ({ req, json }) => {
    const { type, id } = req.param();
    const found = (await pipelinesOf(type)).find((it) => it.id === id);
    if (!found) throw new Error(`There is no pipeline ${id} of ${type}`);
    return json(found);
  });
  const owners = () =>
    account.users.map(({ id, email, firstName, lastName }) => ({
      id,
      userId: Number(id),
      email,
      firstName,
      lastName,
      archived: false,
    }));
  api.get('/crm/v3/owners', ({ req, json }) => {
    const email = req.query('email');
    const found = owners().filter((it) => email === undefined || it.email === email);
    return json({ results: found });
  });
  api.get('/crm/v3/owners/:id', ({ req, json }) => {
    const found = owners().find((it) => it.id === req.param('id'));
    if (!found) throw new Error(`There is no owner ${req.param('id')}`);
    return json(found);
  });

  api.notFound((context) =>
    refusal(
      context,
      404,
      'OBJECT_NOT_FOUND',
      `${noAnswer} ${context.req.method} ${context.req.path}. ` +
        'Give the account an API in the file of --accounts, or the function an access token in its .env.',
    ),
  );
  api.onError((error, context) =>
    error instanceof z.ZodError
      ? refusal(context, 400, 'VALIDATION_ERROR', z.prettifyError(error))
      : error instanceof SyntaxError
        ? refusal(context, 400, 'VALIDATION_ERROR', `The body is no JSON: ${error.message}`)
        : refusal(context, 404, 'OBJECT_NOT_FOUND', error.message),
  );

  return async function request(asked: HubSpotApiRequest): Promise<HubSpotApiAnswer> {
    const { path, body } = asked;
    const method = asked.method.toUpperCase();
    const response = await api.request(path, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined || method === 'GET' ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: { 'content-type': 'application/json' },
      body: text === '' ? '' : JSON.parse(text),
    };
  };
}

function refusal(context: Context, status: 400 | 404, category: string, message: string) {
  return context.json({ status: 'error', category, message }, status);
}

/** Separated by commas, or given several times, as HubSpot's own client does. */
const listOf = (texts: string[] = []) =>
  texts.flatMap((it) => it.split(',')).filter((it) => it !== '');

function paging(after: string | undefined) {
  return after === undefined ? {} : { paging: { next: { after } } };
}

function asRecord(id: string, properties: CrmProperties) {
  const createdAt = properties['createdate'] ?? '2026-01-01T00:00:00.000Z';
  const updatedAt = properties['hs_lastmodifieddate'] ?? createdAt;
  return { id, properties, createdAt, updatedAt, archived: false };
}
