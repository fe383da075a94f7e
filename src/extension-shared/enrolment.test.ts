import { expect, test } from 'vitest';
import { isEnrolled } from './enrolment.ts';
import { enrolled, notEnrolled, session } from './testing/index.ts';

test('only those who accepted the terms of this build take part', () => {
  expect(isEnrolled(session({ enrolment: enrolled }))).toBe(true);
  expect(isEnrolled(session({ enrolment: notEnrolled }))).toBe(false);
  expect(isEnrolled(session({ enrolment: { ...enrolled, termsVersion: '2020-01' } }))).toBe(false);
  // Whoever has left keeps the terms that they once accepted.
  expect(isEnrolled(session({ enrolment: { ...enrolled, enrolled: false } }))).toBe(false);
});
