import * as z from 'zod';
import type { ObjectType } from '../model/object-type.ts';
import { batchErrorsSchema } from './batch-errors.ts';
import type { RunCall } from './call-policy.ts';
import type { HubSpotConnection } from './connection.ts';
import { idText, pagingSchema } from './crm-object.ts';
import { CursorTrail } from './cursor-trail.ts';
import { HubSpotError } from './hubspot-error.ts';

/** HubSpot takes this many records in one read of associations. */
const batchSize = 1000;

const associationTypeSchema = z.object({
  category: z.string(),
  typeId: z.int(),
  label: z.string().nullish(),
});
export type AssociationType = z.infer<typeof associationTypeSchema>;

const answerSchema = z.object({
  errors: batchErrorsSchema,
  results: z.array(
    z.object({
      _from: z.object({ id: idText }),
      to: z.array(
        z.object({
          toObjectId: idText,
          associationTypes: z.array(associationTypeSchema).catch([]),
        }),
      ),
      paging: pagingSchema,
    }),
  ),
});

/** Whose associations are read, and from which cursor on: null for the whole list. */
export interface AssociationsWanted {
  id: string;
  after: string | null;
}

export interface Associations {
  /**
   * The associated ids by record id, the primary one first. A record without associations is not in
   * it: HubSpot tells that as an error beside the results.
   */
  associated: Map<string, string[]>;
  /** Records whose associations HubSpot does not give. */
  refused: Set<string>;
}

/**
 * What many records are associated with: a thousand records in one call, every page of every list.
 *
 * A record whose associations HubSpot refuses for good is named, and keeps nobody else's from being
 * read.
 *
 * @param ends.isPrimary which of the associations of a record comes first.
 * @throws {HubSpotError}
 */
export async function readAssociations(
  connection: HubSpotConnection,
  ends: { from: ObjectType; to: string; isPrimary: (type: AssociationType) => boolean },
  wanted: readonly AssociationsWanted[],
  run: RunCall,
  signal?: AbortSignal,
): Promise<Associations> {
  const refused = new Set<string>();
  const associated = new Map<string, string[]>();
  const withPrimary = new Set<string>();
  const trails = new Map<string, CursorTrail>();
  let pending = [...wanted];
  while (pending.length > 0) {
    const inputs = pending.slice(0, batchSize);
    pending = pending.slice(batchSize);
    const operation = `read the ${ends.to} of ${ends.from}`;
    const ask = (some: readonly AssociationsWanted[], onAnswer: (answer: BatchAnswer) => void) =>
      run(
        operation,
        async () => {
          const answer = answerSchema.parse(
            await connection.client.crm.associations.v4.batchApi.getPage(
              ends.from,
              ends.to,
              { inputs: some.map(({ id, after }) => (after === null ? { id } : { id, after })) },
              connection.options(),
            ),
          );
          onAnswer(answer);
          return answer;
        },
        signal,
      );
    const { results } = await answerWithoutRefused(ask, inputs, operation, refused);
    for (const { _from, to, paging } of results) {
      const primary = to.filter(({ associationTypes }) => associationTypes.some(ends.isPrimary));
      const [first, ids] = [primary, to].map((some) => some.map(({ toObjectId }) => toObjectId));
      // It may come on any page, and only once: of several that are called so the first is taken.
      const leading = withPrimary.has(_from.id) ? [] : (first ?? []);
      if (leading.length > 0) withPrimary.add(_from.id);
      const all = [...leading, ...(associated.get(_from.id) ?? []), ...(ids ?? [])];
      associated.set(_from.id, [...new Set(all)]);
      const after = paging?.next?.after;
      if (after === undefined) continue;
      const trail = trails.get(_from.id) ?? new CursorTrail(operation);
      trails.set(_from.id, trail);
      trail.follow(after);
      pending.push({ id: _from.id, after });
    }
  }
  return { associated, refused };
}

type BatchAnswer = z.infer<typeof answerSchema>;
type Ask = (
  inputs: readonly AssociationsWanted[],
  onAnswer: (answer: BatchAnswer) => void,
) => Promise<BatchAnswer>;

/** With more refused records in one batch it is not the records that something is wrong with. */
const mostRefused = 20;

/**
 * An answer with errors is asked for again, as they may pass. Those that stay are the records' own:
 * where HubSpot does not name them, they are found by asking for ever smaller parts.
 */
async function answerWithoutRefused(
  ask: Ask,
  inputs: readonly AssociationsWanted[],
  operation: string,
  refused: Set<string>,
): Promise<Pick<BatchAnswer, 'results'>> {
  let last: BatchAnswer | undefined;
  try {
    return await ask(inputs, (answer) => {
      last = answer;
      if (wrongIn(answer).length > 0) throw new HubSpotError({ kind: 'unreadable', operation });
    });
  } catch (error) {
    if (last === undefined) throw error;
    const results = [...last.results];
    await findRefused(ask, { inputs, answer: last, results, refused });
    if (refused.size > mostRefused) throw error;
    return { results };
  }
}

async function findRefused(
  ask: Ask,
  found: {
    inputs: readonly AssociationsWanted[];
    answer: BatchAnswer;
    results: BatchAnswer['results'];
    refused: Set<string>;
  },
): Promise<void> {
  const { inputs, answer, results, refused } = found;
  const wrong = wrongIn(answer);
  const named = wrong.flatMap(idsIn);
  for (const id of named) refused.add(id);
  if (wrong.length === 0 || wrong.every((error) => idsIn(error).length > 0)) return;
  const told = new Set([
    ...answer.results.map(({ _from }) => _from.id),
    ...answer.errors.flatMap(idsIn),
  ]);
  const silent = inputs.filter(({ id }) => !told.has(id));
  if (silent.length === 1) silent.forEach(({ id }) => refused.add(id));
  if (silent.length <= 1 || refused.size > mostRefused) return;
  const middle = Math.ceil(silent.length / 2);
  for (const part of [silent.slice(0, middle), silent.slice(middle)]) {
    const again = await ask(part, () => undefined);
    results.push(...again.results);
    await findRefused(ask, { ...found, inputs: part, answer: again });
  }
}

/**
 * Having no companies is reported as an error, and so is being deleted; nothing else may pass as
 * that.
 */
function wrongIn({ errors }: BatchAnswer) {
  return errors.filter(({ category }) => category !== 'OBJECT_NOT_FOUND');
}

/** The records that an error is about, where it names them. */
function idsIn({ context }: BatchAnswer['errors'][number]): string[] {
  return context?.['fromObjectId'] ?? context?.['ids'] ?? [];
}
