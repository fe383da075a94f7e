import * as z from 'zod';
import type { CrmProperties } from '../../shared/crm.ts';
import { addressAt } from '../address-at.ts';
import { objectTypeOf, ownValue } from 'hubspot-crm';
import { type CrmSource, defaultPageLength } from './crm-source.ts';

const propertiesSchema = z.record(z.string(), z.string().nullable());
const recordSchema = z.object({ id: z.string(), properties: propertiesSchema });
const pagingSchema = z.object({ next: z.object({ after: z.string() }).optional() }).optional();
const searchSchema = z.object({
  total: z.number(),
  results: z.array(recordSchema),
  paging: pagingSchema,
});
const associationsSchema = z.object({
  results: z.array(
    z.object({
      toObjectId: z.coerce.string(),
      associationTypes: z.array(
        z.object({ category: z.string(), typeId: z.number(), label: z.string().nullable() }),
      ),
    }),
  ),
});
const definitionsSchema = z.object({
  results: z.array(
    z.object({
      name: z.string(),
      label: z.string().default(''),
      type: z.string(),
      numberDisplayHint: z.string().optional(),
      showCurrencySymbol: z.boolean().optional(),
      fieldType: z.string().optional(),
      modificationMetadata: z.object({ readOnlyValue: z.boolean().optional() }).default({}),
      options: z.array(z.object({ value: z.string(), label: z.string() })).default([]),
    }),
  ),
});
const pipelinesSchema = z.object({
  results: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      displayOrder: z.number(),
      stages: z.array(
        z.object({
          id: z.string(),
          label: z.string(),
          displayOrder: z.number(),
          // Every detail is a text; which there are depends on the type.
          metadata: z
            .object({
              isClosed: z.string().optional(),
              probability: z.string().optional(),
              ticketState: z.string().optional(),
            })
            .default({}),
        }),
      ),
    }),
  ),
});

/** HubSpot refuses more records than this in one search, one association page or one batch. */
const mostInSearch = 200;
const mostInAssociations = 500;
const mostInBatch = 100;
/** Milliseconds that HubSpot's own page would wait. */
const patience = 15_000;

/** Asks HubSpot's API, or a sandbox that answers like it. The token stays in this process. */
export function createApiSource(api: { url: string; accessToken: string }): CrmSource {
  async function call(method: string, path: string, body?: unknown): Promise<Response> {
    return fetch(addressAt(api.url, path), {
      method,
      headers: {
        authorization: `Bearer ${api.accessToken}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(patience),
    });
  }

  async function read<Shape extends z.ZodType>(
    schema: Shape,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<z.infer<Shape>> {
    const response = await call(method, path, body);
    const answer: unknown = await response.json().catch(() => null);
    if (!response.ok) {
      const { message } = z.object({ message: z.string() }).catch({ message: '' }).parse(answer);
      throw new Error(message || `HubSpot's API answered ${response.status}`);
    }
    return schema.parse(answer);
  }

  const source: CrmSource = {
    async properties({ objectTypeId, objectId }, names) {
      const wanted =
        names === '*' ? (await source.definitions(objectTypeId)).map((it) => it.name) : names;
      const query = new URLSearchParams({ properties: wanted.join(',') });
      const path = `/crm/v3/objects/${pathOf(objectTypeId)}/${encodeURIComponent(objectId)}?${query}`;
      const { properties } = await read(recordSchema, 'GET', path);
      return names === '*' ? properties : pick(properties, names);
    },

    async search(request) {
      const { results, total, paging } = await read(
        searchSchema,
        'POST',
        `/crm/v3/objects/${pathOf(request.objectType)}/search`,
        {
          properties: request.properties ?? [],
          query: request.query,
          filterGroups: request.filterGroups ?? [],
          sorts: request.sorts ?? [],
          limit: Math.min(request.pageLength ?? defaultPageLength, mostInSearch),
          after: request.after,
        },
      );
      const after = paging?.next?.after;
      return {
        results: results.map(({ id, properties }) => ({
          objectId: Number(id),
          properties: pick(properties, request.properties ?? []),
        })),
        total,
        hasMore: after !== undefined,
        ...(after === undefined ? {} : { after }),
      };
    },

    async associations({ objectTypeId, objectId }, request) {
      const { toObjectType, properties = [], pageLength = defaultPageLength, offset = 0 } = request;
      const id = encodeURIComponent(objectId);
      const { results } = await read(
        associationsSchema,
        'GET',
        `/crm/v4/objects/${pathOf(objectTypeId)}/${id}/associations/${pathOf(toObjectType)}?limit=${mostInAssociations}`,
      );
      const page = results.slice(offset, offset + pageLength);
      const byId = new Map<string, CrmProperties>();
      for (let at = 0; properties.length > 0 && at < page.length; at += mostInBatch) {
        const found = await read(
          z.object({ results: z.array(recordSchema) }),
          'POST',
          `/crm/v3/objects/${pathOf(toObjectType)}/batch/read`,
          {
            properties,
            inputs: page.slice(at, at + mostInBatch).map((it) => ({ id: it.toObjectId })),
          },
        );
        for (const it of found.results) byId.set(it.id, it.properties);
      }
      const hasMore = offset + pageLength < results.length;
      return {
        results: page.map(({ toObjectId, associationTypes }) => ({
          toObjectId: Number(toObjectId),
          associationTypes: associationTypes.map((it) => ({ ...it, label: it.label ?? '' })),
          properties: pick(byId.get(toObjectId) ?? {}, properties),
        })),
        hasMore,
        nextOffset: hasMore ? offset + pageLength : results.length,
      };
    },

    async definitions(objectType) {
      const { results } = await read(
        definitionsSchema,
        'GET',
        `/crm/v3/properties/${pathOf(objectType)}`,
      );
      return results.map(({ name, label, type, options, modificationMetadata, ...rest }) => ({
        name,
        label,
        type,
        options,
        isCurrency: rest.numberDisplayHint === 'currency' || rest.showCurrencySymbol === true,
        isMultiple: rest.fieldType === 'checkbox',
        readOnly: modificationMetadata.readOnlyValue === true,
      }));
    },

    async pipelines(objectType) {
      const path = `/crm/v3/pipelines/${pathOf(objectType)}`;
      const { results } = await read(pipelinesSchema, 'GET', path);
      return inOrder(results).map(({ id, label, stages }) => ({
        id,
        label,
        stages: inOrder(stages).map(({ metadata, ...stage }) => ({
          id: stage.id,
          label: stage.label,
          ...closedBy(metadata),
        })),
      }));
    },

    async update({ objectTypeId, objectId }, properties) {
      const path = `/crm/v3/objects/${pathOf(objectTypeId)}/${encodeURIComponent(objectId)}`;
      await read(z.unknown(), 'PATCH', path, { properties });
    },

    async request({ method, path, body }) {
      const response = await call(method, path, body);
      const text = await response.text();
      const contentType = response.headers.get('content-type') ?? '';
      return {
        status: response.status,
        headers: contentType === '' ? {} : { 'content-type': contentType },
        body: contentType.includes('json') && text !== '' ? JSON.parse(text) : text,
      };
    },
  };
  return source;
}

function inOrder<Item extends { displayOrder: number }>(items: Item[]): Item[] {
  return [...items].sort((one, other) => one.displayOrder - other.displayOrder);
}

/** A closed stage of deals is lost when nothing is expected of it; tickets say it otherwise. */
function closedBy(metadata: {
  isClosed?: string | undefined;
  probability?: string | undefined;
  ticketState?: string | undefined;
}): { closed?: 'done' | 'lost' } {
  if (metadata.isClosed !== 'true' && metadata.ticketState !== 'CLOSED') return {};
  const lost = metadata.probability !== undefined && Number(metadata.probability) === 0;
  return { closed: lost ? 'lost' : 'done' };
}

/** Standard types by name, others by their id: both are what HubSpot's addresses take. */
function pathOf(objectType: string): string {
  return encodeURIComponent(objectTypeOf(objectType).name);
}

function pick(properties: CrmProperties, names: string[]): CrmProperties {
  return Object.fromEntries(names.map((name) => [name, ownValue(properties, name) ?? null]));
}
