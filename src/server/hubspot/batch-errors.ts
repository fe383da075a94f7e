import * as z from 'zod';
import { idText } from './crm-object.ts';

/** What a batch says, in a 207, of records without a result. */
export const batchErrorsSchema = z
  .array(
    z.object({
      category: z.string().optional(),
      context: z.record(z.string(), z.array(idText)).nullish().catch(undefined),
    }),
  )
  .nullish()
  .transform((errors) => errors ?? []);

export type BatchErrors = z.infer<typeof batchErrorsSchema>;

/** The category of a record that is not there, or has nothing of what was asked for. */
const notFound = 'OBJECT_NOT_FOUND';

/** The ids that HubSpot does not know any more. */
export function idsNotFound(errors: BatchErrors): string[] {
  return errors
    .filter(({ category }) => category === notFound)
    .flatMap(({ context }) => context?.['ids'] ?? []);
}
