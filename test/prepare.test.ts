import { expect, inject, it } from 'vitest';

it('has prepared what test processes share', () => {
  expect(inject('unprepared')).toEqual([]);
});
