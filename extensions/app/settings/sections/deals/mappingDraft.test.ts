import { dealMappingSchema, type DealMapping } from '@partner-tier-points/contract';
import { dealTypes, saleKinds } from '@partner-tier-points/points';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldOfPath, fromDraft, toDraft } from './mappingDraft.ts';

const property = fc.stringMatching(/^[a-z0-9_]{1,20}$/);
/** Whatever HubSpot's users call a value; they cannot use the semicolon either. */
const value = fc.stringMatching(/^[A-Za-zÀ-ž0-9_][A-Za-zÀ-ž0-9 ,=_-]{0,18}[a-z]$/);
const meaning = <Value extends string>(values: readonly Value[]) =>
  fc.record({
    property: fc.option(property),
    values: fc.dictionary(value, fc.constantFrom(...values), { maxKeys: 6 }),
    otherwise: fc.option(fc.constantFrom(...values)),
  });
const mapping: fc.Arbitrary<DealMapping> = fc
  .tuple(
    fc.boolean(),
    fc.record({
      counts: fc.record({
        property,
        values: fc.uniqueArray(value, { minLength: 1, maxLength: 4 }),
      }),
      mrr: property,
      mrrMonths: fc.integer({ min: 2, max: 120 }),
      currency: property,
      closedOn: property,
      product: fc.option(property),
      dealType: meaning(dealTypes),
      kind: meaning(saleKinds),
    }),
  )
  .map(([fromLineItems, rest]) => (fromLineItems ? { ...rest, mrrFrom: 'lineItems' } : rest));

test('every mapping can be typed: the draft of it says the same', () => {
  fc.assert(
    fc.property(mapping, (known) => {
      const typed = fromDraft(toDraft(known));
      expect(typed).toEqual(known);
      expect(dealMappingSchema.safeParse(typed).success).toBe(true);
    }),
  );
});

test('spaces, empty and repeated values are what people type, not what they mean', () => {
  const draft = toDraft(fromDraft({ ...empty, countsValues: ' won ;; closedwon;won ' }));
  expect(draft.countsValues).toBe('won; closedwon');
  expect(fromDraft({ ...empty, product: '  ' }).product).toBeNull();
});

test('a complaint about a value belongs to its field', () => {
  expect(fieldOfPath(['mapping', 'counts', 'values', 3])).toBe('counts.values');
  expect(fieldOfPath(['mrr'])).toBe('mrr');
});

const empty = {
  countsProperty: '',
  countsValues: '',
  mrrFrom: 'property' as const,
  mrr: '',
  mrrMonths: 1,
  currency: '',
  closedOn: '',
  product: '',
  dealType: { property: '', values: { sourced: '', assisted: '' }, otherwise: '' as const },
  kind: {
    property: '',
    values: { new: '', 'cross-sell': '', upsell: '', increase: '' },
    otherwise: '' as const,
  },
};
