import * as z from 'zod';
import type { CrmQuestion } from '../shared/crm.ts';
import { longestStack } from '../shared/description.ts';

/** What the page asks of the workbench's process on an extension's behalf. */

/** Who is asking, of the account's users. */
const caller = { portalId: z.string(), userId: z.string() };
const text = z.union([z.string(), z.number(), z.boolean()]);
const record = z.object({ objectTypeId: z.string(), objectId: z.string() });
const formattingOptions = z
  .object({
    date: z.object({ format: z.string(), relative: z.boolean() }).partial(),
    dateTime: z.object({ format: z.string(), relative: z.boolean() }).partial(),
    currency: z.object({ addSymbol: z.boolean() }).partial(),
  })
  .partial()
  .optional();
const options = z
  .object({
    propertiesToFormat: z.union([z.array(z.string()), z.literal('all')]).optional(),
    formattingOptions,
  })
  .optional();
const properties = z.array(z.string()).optional();
const positive = z.number().int().positive().optional();

/** Whom to answer, whatever is asked. */
export const askedSchema = z.object({
  replyTo: z.object({ page: z.uuid(), id: z.number().int().positive() }),
});

export const fetchRequestSchema = z.object({
  ...caller,
  url: z.string(),
  method: z.string(),
  body: z.nullable(z.string()),
  headers: z.record(z.string(), z.string()),
  // What is no number is refused as HubSpot refuses a request.
  timeout: z.nullable(z.number()).catch(0),
  running: z.number().int().nonnegative(),
  ...askedSchema.shape,
});

export const serverlessRequestSchema = z.object({
  ...caller,
  record: z.nullable(record),
  name: z.string(),
  parameters: z.unknown(),
  propertiesToSend: z.array(z.string()),
  payload: z.unknown().optional(),
});

const question: z.ZodType<CrmQuestion> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('properties'),
    record,
    names: z.union([z.array(z.string()), z.literal('*')]),
    options,
  }),
  z.object({
    kind: z.literal('search'),
    request: z.object({
      objectType: z.string(),
      properties,
      query: z.string().optional(),
      filterGroups: z
        .array(
          z.object({
            filters: z.array(
              z.object({
                propertyName: z.string(),
                operator: z.string(),
                value: text.optional(),
                values: z.array(text).optional(),
                highValue: text.optional(),
              }),
            ),
          }),
        )
        .optional(),
      sorts: z
        .array(
          z.object({
            propertyName: z.string(),
            direction: z.enum(['ASCENDING', 'DESCENDING']),
          }),
        )
        .optional(),
      pageLength: positive,
      after: z.string().optional(),
    }),
    options,
  }),
  z.object({
    kind: z.literal('associations'),
    record,
    request: z.object({
      toObjectType: z.string(),
      properties,
      pageLength: positive,
      offset: z.number().int().nonnegative().optional(),
    }),
    options,
  }),
  z.object({
    kind: z.literal('format'),
    objectType: z.string(),
    propertiesList: z.array(z.record(z.string(), z.nullable(z.string()))),
    formattingOptions,
  }),
  z.object({ kind: z.literal('definitions'), objectType: z.string() }),
  z.object({ kind: z.literal('pipelines'), objectType: z.string() }),
  z.object({
    kind: z.literal('update'),
    record,
    properties: z.record(z.string(), z.string()),
  }),
  z.object({
    kind: z.literal('api'),
    request: z.object({
      method: z.string(),
      path: z.string().startsWith('/'),
      headers: z.record(z.string(), z.string()).optional(),
      contentType: z.string().optional(),
      body: z.record(z.string(), z.unknown()).optional(),
    }),
  }),
]);

export const crmRequestSchema = z.object({
  ...caller,
  locale: z.string(),
  timeZone: z.string(),
  question,
});

export const openRequestSchema = z.object({ uid: z.string() });

export const usesRequestSchema = z.object({
  uid: z.string(),
  // They become a pattern that is looked for in the source.
  component: z.string().regex(/^\w{1,100}$/),
  prop: z.nullable(z.string().max(200)),
  texts: z.array(z.string().max(200)).max(20).default([]),
});

export const editorRequestSchema = z.object({
  file: z.string().min(1).max(1_000),
  line: z.number().int().positive().max(10_000_000),
  column: z.number().int().positive().max(10_000_000),
});

export const stackRequestSchema = z.object({
  uid: z.string(),
  stack: z.string().max(longestStack),
});
