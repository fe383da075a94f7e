import * as z from 'zod';

/**
 * Every object type that we read has it under this name (contacts, which we do not read, have not).
 */
export const lastModified = 'hs_lastmodifieddate';

/** HubSpot writes ids and cursors as text; some of its endpoints as numbers. */
export const idText = z.union([z.string(), z.int().transform(String)]);

/** Where the next page begins. The last page has none: nothing, or null. */
export const pagingSchema = z.object({ next: z.object({ after: idText }).nullish() }).nullish();

// HubSpot's ids are whole numbers of at most 13 digits today; larger ones than these could not be
// told apart as JavaScript numbers.
const idSchema = z.string().regex(/^\d{1,15}$/);

const associationSchema = z.object({ id: idSchema, type: z.string() });

const objectSchema = z.object({
  id: idSchema,
  properties: z.record(z.string(), z.string().nullable()),
  associations: z
    .record(z.string(), z.object({ results: z.array(associationSchema), paging: pagingSchema }))
    .nullish(),
});

/** One record of HubSpot's CRM. Every value is a string; null and '' mean no data. */
export type HubSpotObject = z.infer<typeof objectSchema>;

/** What could be read of a page, and the ids (null when unknown) of what could not. */
export interface ReadableObjects {
  objects: HubSpotObject[];
  unreadable: (string | null)[];
}

/** Sorts the records of a page into those that can be read and those that cannot. */
export function readObjects(results: readonly unknown[]): ReadableObjects {
  const page: ReadableObjects = { objects: [], unreadable: [] };
  for (const result of results) {
    const object = objectSchema.safeParse(result);
    if (object.success) page.objects.push(object.data);
    else {
      const withId = z.object({ id: idSchema }).safeParse(result);
      page.unreadable.push(withId.success ? withId.data.id : null);
    }
  }
  return page;
}
