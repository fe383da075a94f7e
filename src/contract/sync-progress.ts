import * as z from 'zod/mini';

/** How far a sync has come, with the type of records that it is at: clients first, then deals. */
export const syncProgressSchema = z.strictObject({
  objectType: z.enum(['partner_clients', 'deals']),
  /** Records of the type read so far, and how many HubSpot says there are (null while unknown). */
  read: z.int(),
  expected: z.nullable(z.int()),
});
