import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hasLabels } from './crm-data.tsx';

const labels = fc.uniqueArray(fc.constantFrom('Owner', 'owner', 'Billing', 'Renewal'));

it('a record with every label has some of them, and with none asked for all records are meant', () => {
  fc.assert(
    fc.property(labels, labels, (own, wanted) => {
      const every = hasLabels(own, { every: wanted });
      expect(every).toBe(wanted.filter((it) => own.includes(it)).length === wanted.length);
      if (every) expect(hasLabels(own, { some: wanted })).toBe(true);
      if (wanted.length === 1) expect(hasLabels(own, { some: wanted })).toBe(every);
      expect(hasLabels(own, { every: [] }) && hasLabels(own, { some: [] })).toBe(true);
    }),
  );
});

it.each([
  [['Owner'], { every: ['Owner', 'Billing'] }, false],
  [['Owner'], { some: ['Owner', 'Billing'] }, true],
  [['owner'], { some: ['Owner'] }, false],
])('%j with %j: %s', (own, wanted, expected) => {
  expect(hasLabels(own, wanted)).toBe(expected);
});
