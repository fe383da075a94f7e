import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureOf } from './crm-statistics.tsx';

const base = { label: 'Amount', propertyName: 'amount' };
const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 });
const of = (statisticType: 'SUM' | 'AVG' | 'MIN' | 'MAX' | 'COUNT', values: string[]) =>
  figureOf({ ...base, statisticType }, values);

describe('a figure over the values of a property', () => {
  it('is at the position that its name says, whatever is empty between', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const texts = [...values.map(String), '', ''];
        const least = of('MIN', texts) ?? Number.NaN;
        const most = of('MAX', texts) ?? Number.NaN;
        const average = of('AVG', texts) ?? Number.NaN;
        expect(values.every((it) => it >= least && it <= most)).toBe(true);
        expect(values).toContain(least);
        expect(values).toContain(most);
        expect(average).toBeGreaterThanOrEqual(least);
        expect(average).toBeLessThanOrEqual(most);
        expect(of('SUM', texts)).toBeCloseTo(average * (of('COUNT', texts) ?? 0));
      }),
    );
  });

  it('a percentile is a value that the share of all values does not exceed', () => {
    const values = Array.from({ length: 200 }, (_, at) => String(at + 1));
    const percentile = (share: number) =>
      figureOf({ ...base, statisticType: 'PERCENTILES', percentile: share }, values);
    expect([percentile(0), percentile(50), percentile(90), percentile(100)]).toEqual([
      1, 100, 180, 200,
    ]);
  });

  it('is none where there is no number', () => {
    expect(of('SUM', ['', 'not a number'])).toBeNull();
    expect(of('COUNT', [])).toBe(0);
    expect(of(undefined as unknown as 'SUM', ['1'])).toBeNull();
  });
});
