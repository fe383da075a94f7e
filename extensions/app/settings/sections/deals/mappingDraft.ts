import type { DealMapping } from '@partner-tier-points/contract';
import { dealTypes, saleKinds } from '@partner-tier-points/points';

/** What a property's values can be taken for. */
export const meanings = { dealType: dealTypes, kind: saleKinds } as const;
export type MeaningField = keyof typeof meanings;
type MeaningOf<Field extends MeaningField> = (typeof meanings)[Field][number];

/** The mapping as it is typed: every field is a text. */
export interface MappingDraft {
  countsProperty: string;
  countsValues: string;
  /** Where MRR comes from: a property of the deal, or its line items. */
  mrrFrom: 'property' | 'lineItems';
  mrr: string;
  mrrMonths: number;
  currency: string;
  closedOn: string;
  product: string;
  dealType: MeaningDraft<'dealType'>;
  kind: MeaningDraft<'kind'>;
}

export interface MeaningDraft<Field extends MeaningField = MeaningField> {
  property: string;
  /** For each meaning, the values that have it, separated by semicolons. */
  values: Record<MeaningOf<Field>, string>;
  /** Empty when nothing is assumed. */
  otherwise: MeaningOf<Field> | '';
}

/** HubSpot parts several values of a property like this too. */
const separator = ';';

export function toDraft(mapping: DealMapping): MappingDraft {
  const { counts, mrr, mrrFrom = 'property', mrrMonths = 1, currency } = mapping;
  const { closedOn, product, dealType, kind } = mapping;
  return {
    countsProperty: counts.property,
    countsValues: joinValues(counts.values),
    mrrFrom,
    mrr,
    mrrMonths,
    currency,
    closedOn,
    product: product ?? '',
    dealType: meaningToDraft('dealType', dealType),
    kind: meaningToDraft('kind', kind),
  };
}

/** What was typed, as a mapping; whether it is one, the contract's schema says. */
export function fromDraft(draft: MappingDraft): DealMapping {
  return {
    counts: { property: draft.countsProperty.trim(), values: splitValues(draft.countsValues) },
    mrr: draft.mrr.trim(),
    ...(draft.mrrFrom === 'lineItems' ? { mrrFrom: draft.mrrFrom } : {}),
    ...(draft.mrrMonths === 1 ? {} : { mrrMonths: draft.mrrMonths }),
    currency: draft.currency.trim(),
    closedOn: draft.closedOn.trim(),
    product: orNull(draft.product),
    dealType: meaningFromDraft('dealType', draft.dealType),
    kind: meaningFromDraft('kind', draft.kind),
  };
}

/** The field of the draft that a path of the contract belongs to, such as `counts.values`. */
export function fieldOfPath(path: readonly PropertyKey[]): string {
  const names = path.map(String).filter((name, at) => at > 0 || name !== 'mapping');
  return names.slice(0, 2).join('.');
}

function meaningToDraft<Field extends MeaningField>(
  field: Field,
  { property, values, otherwise }: DealMapping[Field],
): MeaningDraft<Field> {
  const entries = Object.entries(values);
  const typed = meanings[field].map((meaning) => {
    const own = entries.filter(([, meant]) => meant === meaning).map(([value]) => value);
    return [meaning, joinValues(own)];
  });
  return {
    property: property ?? '',
    values: Object.fromEntries(typed) as MeaningDraft<Field>['values'],
    otherwise: (otherwise ?? '') as MeaningDraft<Field>['otherwise'],
  };
}

function meaningFromDraft<Field extends MeaningField>(
  field: Field,
  draft: MeaningDraft<Field>,
): DealMapping[Field] {
  const typed: Record<string, string> = draft.values;
  const values = meanings[field].flatMap((meaning) =>
    splitValues(typed[meaning] ?? '').map((value) => [value, meaning] as const),
  );
  return {
    property: orNull(draft.property),
    values: Object.fromEntries(values),
    otherwise: draft.otherwise === '' ? null : draft.otherwise,
  } as DealMapping[Field];
}

/** Values as they stand in a field. */
export function joinValues(values: readonly string[]): string {
  return values.join(`${separator} `);
}

/** The values that a field holds, each once. */
export function splitValues(text: string): string[] {
  const values = text.split(separator).map((value) => value.trim());
  return [...new Set(values.filter((value) => value !== ''))];
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
