import * as z from 'zod/mini';

/**
 * `PUT /v1/lists/:name`: creates a static HubSpot list of companies with that name, or adds to the
 * one that we created. Needs the scope `crm.lists.write`: 403 `hubspot.refused` without it.
 */
export const listRequestSchema = z.strictObject({
  companyIds: z
    .array(z.string().check(z.regex(/^\d{1,20}$/)))
    .check(z.minLength(1), z.maxLength(20_000)),
});
export const listSchema = z.strictObject({
  listId: z.string(),
  name: z.string(),
  /** How many companies the list holds now. */
  size: z.int(),
  link: z.string(),
});

export type ListRequest = z.infer<typeof listRequestSchema>;
export type HubSpotList = z.infer<typeof listSchema>;
