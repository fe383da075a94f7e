import { type Context, Hono } from 'hono';
import * as z from 'zod';
import type { WorkbenchAccount } from '../../shared/account.ts';
import type { CrmProperties, HubSpotApiAnswer, HubSpotApiRequest } from '../../shared/crm.ts';
import { changeRecord } from '../../shared/record-properties.ts';
import { typeAmong } from '../../shared/record-type.ts';
import type { CrmSource } from './crm-source.ts';

/** What HubSpot's addresses may hold besides the type and the id. */
const listSchema = z.object({
  properties: z.string().default(''),
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
  inputs: z.array(z.object({ id: z.coerce.string() })),
});
const updateSchema = z.object({
  properties: z.record(z.string(), z.coerce.string()),
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
    const { properties, ...request } = listSchema.parse(req.query());
    const { results, ...rest } = await search(req.param('type'), {
      ...request,
      properties: listOf(properties),
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
    const names = listOf(req.query('properties') ?? '');
    const record = await read(req.param('type'), req.param('id'), names);
    const wanted = listOf(req.query('associations') ?? '');
    if (wanted.length === 0) return json(record);
    const lists = wanted.map(async (to) => {
      const { results } = await associated(req.param('type'), req.param('id'), to);
      return [to, { results: results.map((it) => ({ id: String(it.toObjectId), type: to })) }];
    });
    return json({ ...record, associations: Object.fromEntries(await Promise.all(lists)) });
  });
  api.patch('/crm/v3/objects/:type/:id', async ({ req, json }) => {
    const { properties } = updateSchema.parse(await req.json());
    const key = keyOf(req.param('type'), req.param('id'));
    await source.update(key, properties);
    account.records = changeRecord(account.records, key, properties);
    return json(await read(req.param('type'), req.param('id'), []));
  });

  const associated = (type: string, id: string, to: string) =>
    source.associations(keyOf(type, id), { toObjectType: to, pageLength: 500 });
  api.get('/crm/v4/objects/:type/:id/associations/:to', async ({ req, json }) => {
    const { type, id, to } = req.param();
    const { results } = await associated(type, id, to);
    return json({
      results: results.map(({ toObjectId, associationTypes }) => ({
        toObjectId,
        associationTypes: associationTypes.map((it) => ({ ...it, label: it.label || null })),
      })),
    });
  });
  api.get('/crm/v3/objects/:type/:id/associations/:to', async ({ req, json }) => {
    const { type, id, to } = req.param();
    const { results } = await associated(type, id, to);
    return json({ results: results.map((it) => ({ id: String(it.toObjectId), type: to })) });
  });
  api.get('/crm/v3/properties/:type', async ({ req, json }) => {
    const definitions = await source.definitions(req.param('type'));
    return json({ results: definitions.map((it) => ({ ...it, options: it.options ?? [] })) });
  });
  api.get('/crm/v3/pipelines/:type', async ({ req, json }) => {
    const pipelines = await source.pipelines(req.param('type'));
    return json({
      results: pipelines.map((it, at) => ({ ...it, displayOrder: at, archived: false })),
    });
  });
  api.get('/crm/v3/owners', ({ json }) =>
    json({
      results: account.users.map(({ id, email, firstName, lastName }) => ({
        id,
        userId: Number(id),
        email,
        firstName,
        lastName,
        archived: false,
      })),
    }),
  );

  api.notFound((context) =>
    refusal(
      context,
      404,
      'OBJECT_NOT_FOUND',
      `The workbench's example records have no answer to ${context.req.method} ${context.req.path}. ` +
        'Give the account an API in the file of --accounts, or the function an access token in its .env.',
    ),
  );
  api.onError((error, context) =>
    error instanceof z.ZodError
      ? refusal(context, 400, 'VALIDATION_ERROR', z.prettifyError(error))
      : refusal(context, 404, 'OBJECT_NOT_FOUND', error.message),
  );

  return async function request(asked: HubSpotApiRequest): Promise<HubSpotApiAnswer> {
    const { method, path, body } = asked;
    const response = await api.request(path, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined || method === 'GET' ? {} : { body: JSON.stringify(body) }),
    });
    return {
      status: response.status,
      headers: { 'content-type': 'application/json' },
      body: await response.json(),
    };
  };
}

function refusal(context: Context, status: 400 | 404, category: string, message: string) {
  return context.json({ status: 'error', category, message }, status);
}

const listOf = (text: string) => text.split(',').filter((it) => it !== '');

function paging(after: string | undefined) {
  return after === undefined ? {} : { paging: { next: { after } } };
}

function asRecord(id: string, properties: CrmProperties) {
  const createdAt = properties['createdate'] ?? '2026-01-01T00:00:00.000Z';
  const updatedAt = properties['hs_lastmodifieddate'] ?? createdAt;
  return { id, properties, createdAt, updatedAt, archived: false };
}
