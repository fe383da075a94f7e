import type { Hono } from 'hono';
import * as z from 'zod';
import type { WorkbenchAccount, WorkbenchAssociation } from '../../shared/account.ts';
import type { AssociationsAnswer } from '../../shared/crm.ts';
import { isOfType, typeAmong } from '../../shared/record-type.ts';
import { inputsOf } from './batch-inputs.ts';

const id = z.object({ id: z.coerce.string() });
const readSchema = z.object({ inputs: inputsOf(id, 1_000) });
const pairsSchema = z.object({
  inputs: inputsOf(
    z.object({
      from: id,
      // A list where version 4 archives.
      to: z.union([z.array(id), id.transform((it) => [it])]),
    }),
    2_000,
  ),
});

/** Associations over HubSpot's API: read, made and taken away, by record and in batches. */
export function addAssociationRoutes(
  api: Hono,
  account: WorkbenchAccount,
  associated: (type: string, id: string, to: string) => Promise<AssociationsAnswer>,
): void {
  /** The record of a type with other associations; the rest as they are. */
  function change(
    type: string,
    objectId: string,
    changed: (before: WorkbenchAssociation[]) => WorkbenchAssociation[],
  ): void {
    account.records = account.records.map((it) =>
      isOfType(it, type) && it.objectId === objectId
        ? { ...it, associations: changed(it.associations ?? []) }
        : it,
    );
  }

  function associate(type: string, from: string, toType: string, to: string): void {
    const there = account.records.find((it) => isOfType(it, toType) && it.objectId === to);
    if (!there) throw new Error(`The record ${to} does not exist in ${account.name}`);
    const own = { objectTypeId: there.objectTypeId, objectId: to, label: null };
    change(type, from, (before) => [...without(before, toType, to), own]);
  }

  const without = (before: WorkbenchAssociation[], type: string, objectId: string) => {
    const { objectTypeId } = typeAmong(account.records, type);
    return before.filter((it) => it.objectTypeId !== objectTypeId || it.objectId !== objectId);
  };

  /** Either record may be the one that names it. */
  function part(type: string, from: string, toType: string, to: string): void {
    change(type, from, (before) => without(before, toType, to));
    change(toType, to, (before) => without(before, type, from));
  }

  api.get('/crm/v4/objects/:type/:id/associations/:to', async ({ req, json }) => {
    const { type, id: from, to } = req.param();
    return json({ results: written(await associated(type, from, to)) });
  });
  api.get('/crm/v3/objects/:type/:id/associations/:to', async ({ req, json }) => {
    const { type, id: from, to } = req.param();
    const { results } = await associated(type, from, to);
    return json({ results: results.map((it) => ({ id: String(it.toObjectId), type: to })) });
  });
  api.post('/crm/v4/associations/:type/:to/batch/read', async ({ req, json }) => {
    const { type, to } = req.param();
    const { inputs } = readSchema.parse(await req.json());
    const found = inputs.map(async (from) => {
      const answer = await associated(type, from.id, to).catch(() => null);
      return answer === null || answer.results.length === 0 ? [] : [{ from, to: written(answer) }];
    });
    return json({ status: 'COMPLETE', results: (await Promise.all(found)).flat() });
  });

  for (const path of [
    '/crm/v4/objects/:type/:id/associations/default/:to/:toId',
    '/crm/v4/objects/:type/:id/associations/:to/:toId',
    '/crm/v3/objects/:type/:id/associations/:to/:toId/:label',
  ] as const) {
    api.put(path, ({ req, json }) => {
      const { type, id: from, to, toId } = req.param();
      associate(type, from, to, toId);
      return json({ fromObjectId: from, toObjectId: toId, labels: [] });
    });
    api.delete(path, ({ req, body }) => {
      const { type, id: from, to, toId } = req.param();
      part(type, from, to, toId);
      return body(null, 204);
    });
  }
  for (const version of ['v3', 'v4']) {
    for (const way of ['create', 'associate/default', 'archive']) {
      api.post(`/crm/${version}/associations/:type/:to/batch/${way}`, async (context) => {
        const { type, to } = context.req.param() as { type: string; to: string };
        const { inputs } = pairsSchema.parse(await context.req.json());
        const pairs = inputs.flatMap((it) => it.to.map((there) => ({ from: it.from, to: there })));
        const act = way === 'archive' ? part : associate;
        for (const pair of pairs) act(type, pair.from.id, to, pair.to.id);
        if (way === 'archive') return context.body(null, 204);
        return context.json({ status: 'COMPLETE', results: pairs }, 201);
      });
    }
  }
}

function written({ results }: AssociationsAnswer) {
  return results.map(({ toObjectId, associationTypes }) => ({
    toObjectId,
    associationTypes: associationTypes.map((it) => ({ ...it, label: it.label || null })),
  }));
}
