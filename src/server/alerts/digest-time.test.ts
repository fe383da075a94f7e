import { expect, test } from 'vitest';
import { nextDigest } from './digest-time.ts';

test.each([
  ['on the Monday itself', 'Europe/Stockholm', '2026-11-29T23:30:00Z', '2026-11-30T06:00:00Z'],
  ['a moment before', 'Europe/Stockholm', '2026-11-30T05:59:59Z', '2026-11-30T06:00:00Z'],
  ['a week later', 'Europe/Stockholm', '2026-11-30T06:00:00Z', '2026-12-07T06:00:00Z'],
  ['after a day of 23 hours', 'Europe/Stockholm', '2026-03-28T12:00:00Z', '2026-03-30T05:00:00Z'],
  ['after a day of 25 hours', 'Europe/Stockholm', '2026-10-24T12:00:00Z', '2026-10-26T06:00:00Z'],
  ['in a repeated hour', 'America/New_York', '2026-11-01T05:30:00Z', '2026-11-02T12:00:00Z'],
  [
    'after a midnight that was not',
    'America/Havana',
    '2026-03-07T12:00:00Z',
    '2026-03-09T11:00:00Z',
  ],
  ['after a day that was not', 'Pacific/Apia', '2011-12-29T12:00:00Z', '2012-01-01T17:00:00Z'],
  [
    'where Monday comes first',
    'Pacific/Kiritimati',
    '2026-11-29T11:00:00Z',
    '2026-11-29T17:00:00Z',
  ],
  ['where it comes last', 'Etc/GMT+12', '2026-11-30T12:01:00Z', '2026-11-30T19:00:00Z'],
])('a weekly message is sent on Monday at seven: %s', (_when, timeZone, now, then) => {
  expect(nextDigest(new Date(now), timeZone).toISOString()).toBe(new Date(then).toISOString());
});
