import * as z from 'zod';
import type { ObjectType } from '../model/object-type.ts';
import type { HubSpotConnection } from './connection.ts';
import type { HubSpotObject } from './crm-object.ts';
import { batchErrorsSchema } from './batch-errors.ts';
import { CursorTrail } from './cursor-trail.ts';
import { HubSpotError } from './hubspot-error.ts';

/** HubSpot takes this many records in one read of associations. */
const batchSize = 1000;

const associationTypeSchema = z.object({
  category: z.string(),
  typeId: z.int(),
  label: z.string().nullish(),
});
type AssociationType = z.infer<typeof associationTypeSchema>;

/** HubSpot's id of the association of a deal with its primary company. */
const primaryOfDeal = 5;

/**
 * Whether an association is HubSpot's own of the primary company. Its label proves nothing:
 * HubSpot translates its own, and a partner may call theirs "Primary". Of partner clients the id is
 * not published; HubSpot's own types have a label where they mean more than "belongs to".
 */
function isPrimary(objectType: ObjectType, { category, typeId, label }: AssociationType): boolean {
  if (category !== 'HUBSPOT_DEFINED') return false;
  return objectType === 'deals' ? typeId === primaryOfDeal : Boolean(label);
}

const answerSchema = z.object({
  errors: batchErrorsSchema,
  results: z.array(
    z.object({
      _from: z.object({ id: z.string() }),
      to: z.array(
        z.object({
          toObjectId: z.union([z.string(), z.int().transform(String)]),
          associationTypes: z.array(associationTypeSchema).catch([]),
        }),
      ),
      paging: z.object({ next: z.object({ after: z.string() }).optional() }).optional(),
    }),
  ),
});

/** The companies of a record, the primary one first, and where its inline list was cut off. */
export interface InlineCompanies {
  ids: string[];
  /** Give it to HubSpot for the rest; undefined when the list is whole. */
  after: string | undefined;
  /** Whether the primary company is among them; it may be behind the end. */
  hasPrimary: boolean;
}

/** The companies that HubSpot sent with a record of a list. */
export function inlineCompanies(object: HubSpotObject, objectType: ObjectType): InlineCompanies {
  const list = object.associations?.['companies'];
  // HubSpot sends the primary company twice, once by this type: `deal_to_company`; every other one
  // is `deal_to_company_unlabeled` or carries the partner's own label.
  const primaryType = objectType === 'deals' ? 'deal_to_company' : 'partner_client_to_company';
  const results = list?.results ?? [];
  const primary = results.filter(({ type }) => type === primaryType);
  return {
    ids: [...new Set([...primary, ...results].map(({ id }) => id))],
    after: list?.paging?.next?.after,
    hasPrimary: primary.length > 0,
  };
}

/** Whose companies are read, and from which cursor on: null for the whole list. */
export interface CompaniesWanted {
  id: string;
  after: string | null;
}

export interface CompaniesOfRecords {
  /**
   * The company ids by record id, the primary one first. A record without companies is not in it:
   * HubSpot reports that as an error next to the results.
   */
  companies: Map<string, string[]>;
  /** Records whose companies HubSpot does not give. */
  refused: Set<string>;
}

/**
 * The companies of many records: a thousand records in one call, every page of every list.
 *
 * A record whose companies HubSpot refuses permanently is named, and does not keep others from
 * being read.
 *
 * @throws {HubSpotError}
 */
export async function readCompanies(
  connection: HubSpotConnection,
  objectType: ObjectType,
  wanted: readonly CompaniesWanted[],
  signal: AbortSignal,
): Promise<CompaniesOfRecords> {
  const refused = new Set<string>();
  const companies = new Map<string, string[]>();
  const withPrimary = new Set<string>();
  const trails = new Map<string, CursorTrail>();
  let pending = [...wanted];
  while (pending.length > 0) {
    const inputs = pending.slice(0, batchSize);
    pending = pending.slice(batchSize);
    const operation = `read the companies of ${objectType}`;
    const ask = (some: readonly CompaniesWanted[], onAnswer: (answer: BatchAnswer) => void) =>
      connection.inBackground(
        operation,
        async () => {
          const answer = answerSchema.parse(
            await connection.client.crm.associations.v4.batchApi.getPage(
              objectType,
              'companies',
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
      const primary = to.filter(({ associationTypes }) =>
        associationTypes.some((type) => isPrimary(objectType, type)),
      );
      const [first, ids] = [primary, to].map((some) => some.map(({ toObjectId }) => toObjectId));
      // It may come on any page, and only once: of several that are called so the first is taken.
      const leading = withPrimary.has(_from.id) ? [] : (first ?? []);
      if (leading.length > 0) withPrimary.add(_from.id);
      const all = [...leading, ...(companies.get(_from.id) ?? []), ...(ids ?? [])];
      companies.set(_from.id, [...new Set(all)]);
      const after = paging?.next?.after;
      if (after === undefined) continue;
      const trail = trails.get(_from.id) ?? new CursorTrail(operation);
      trails.set(_from.id, trail);
      trail.follow(after);
      pending.push({ id: _from.id, after });
    }
  }
  return { companies, refused };
}

type BatchAnswer = z.infer<typeof answerSchema>;
type Ask = (
  inputs: readonly CompaniesWanted[],
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
  inputs: readonly CompaniesWanted[],
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
    inputs: readonly CompaniesWanted[];
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
    ...(answer.errors ?? []).flatMap(idsIn),
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
function wrongIn({ errors = [] }: BatchAnswer) {
  return errors.filter(({ category }) => category !== 'OBJECT_NOT_FOUND');
}

/** The records that an error is about, where it names them. */
function idsIn({ context = {} }: NonNullable<BatchAnswer['errors']>[number]): string[] {
  return context['fromObjectId'] ?? context['ids'] ?? [];
}
