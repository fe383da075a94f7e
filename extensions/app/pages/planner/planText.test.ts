import { dealTypes, marketTypes } from '@partner-tier-points/points';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeOf, emptyDraft, fieldsOf, planKinds, type Draft } from './draft.ts';
import { longestPlan, readPlan, writePlan, type PlanStep } from './planText.ts';

const today = '2026-11-23';
const amount = fc.option(fc.double({ min: 0, max: 1e9, noNaN: true }).map((value) => value + 0));
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const drafts: fc.Arbitrary<Draft> = fc.record({
  kind: fc.constantFrom(...planKinds),
  clientId: fc.string(),
  name: fc.string(),
  mrr: amount,
  managedMrr: amount,
  currency: fc.constantFrom('USD', 'EUR', 'JPY'),
  dealType: fc.constantFrom(...dealTypes),
  market: fc.constantFrom(...marketTypes),
  day: fc.option(day),
});
const isStep = (step: PlanStep): step is Draft => typeof step !== 'number';

test('what is written into the address is read from it: the same changes, also on a later day', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(9), drafts), { maxLength: 5 }), (steps) => {
      const text = writePlan(steps, today);
      const read = readPlan(text);
      if (text.length > longestPlan) return expect(read).toBeNull();
      expect(read?.filter((step) => !isStep(step))).toEqual(steps.filter((step) => !isStep(step)));
      const changes = (all: readonly PlanStep[], on: string) =>
        all.filter(isStep).map((draft) => changeOf(draft, 'plan-1', on));
      expect(changes(read ?? [], '2031-01-01')).toEqual(changes(steps, today));
    }),
  );
});

test('it holds no more than its kind asks for', () => {
  for (const kind of planKinds) {
    const [row] = JSON.parse(writePlan([{ ...emptyDraft, kind }], today)) as unknown[][];
    expect(row).toHaveLength(1 + fieldsOf[kind].length);
  }
  expect(writePlan([2, { ...emptyDraft, kind: 'lostClient', clientId: '512' }], today)).toBe(
    '[2,["lostClient","512"]]',
  );
});

test.each([
  ['nothing', ''],
  ['no JSON', '[["lostClient","1"'],
  ['no list', '{"kind":"lostClient"}'],
  ['a step that is none', '[null]'],
  ['an unknown kind', '[["__proto__","1"]]'],
  ['a client that is no text', '[["lostClient",{"toString":1}]]'],
  ['a field too few', '[["changedMrr","1"]]'],
  ['a negative amount', '[["changedMrr","1",-1,"USD"]]'],
  ['an amount without end', '[["changedMrr","1",1e999,"USD"]]'],
  ['no currency', '[["changedMrr","1",1,"usd"]]'],
  ['no day', '[["endedManagement","1","2026-02-30"]]'],
  ['no market', '[["changedMarket","1","moon"]]'],
  ['more than an address takes', JSON.stringify(Array.from({ length: longestPlan }, () => 1))],
])('%s is no plan', (_, text) => {
  expect(readPlan(text)).toBeNull();
});

test('parsing never fails, whatever the text, and its result can be written again', () => {
  const rows = fc.array(
    fc.tuple(fc.constantFrom<unknown>(...planKinds, 'x', 3), fc.jsonValue(), fc.jsonValue()),
  );
  // Plans, half of them with one value replaced by another.
  const replaced = fc.option(fc.tuple(fc.nat(), fc.nat(), fc.jsonValue()), { freq: 1 });
  const plans = fc
    .tuple(fc.array(drafts, { minLength: 1, maxLength: 3 }), replaced)
    .map(([steps, replacement]) => {
      const written = JSON.parse(writePlan(steps, today)) as unknown[][];
      const [at = 0, field = 0, value] = replacement ?? [];
      const row = written[at % written.length];
      if (replacement !== null && row !== undefined) row[field % row.length] = value;
      return written;
    });
  let plansRead = 0;
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        rows.map((all) => JSON.stringify(all)),
        plans.map((all) => JSON.stringify(all)),
      ),
      (text) => {
        const read = readPlan(text);
        if (read === null) return;
        if (read.length > 0) plansRead += 1;
        expect(readPlan(writePlan(read, today))).toEqual(read);
      },
    ),
  );
  expect(plansRead).toBeGreaterThan(0);
});
