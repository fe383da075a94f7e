import { expect, test, vi } from 'vitest';
import { LastCompared } from './last-compared.ts';
import type { Compared } from './other-rules.ts';

test('only the same account, sync, rules and choice find what was compared last', async () => {
  const last = new LastCompared();
  const make = vi.fn(async () => ({ other: 'newest' }) as Compared);
  const asked = ['100', 'sync', {}, 'rules', '2026-11-23'];
  await last.orMake(asked, '', make);
  await last.orMake(asked, '', make);
  // What the choice led to names the next parts.
  await last.orMake(asked, 'newest', make);
  expect(make).toHaveBeenCalledTimes(1);
  for (const [at, other] of ['101', 'next', { country: 'SE' }, 'others', '2026-11-24'].entries()) {
    await last.orMake(asked.with(at, other), '', make);
    await last.orMake(asked, '', make);
  }
  await last.orMake(asked, 'oldest', make);
  expect(make).toHaveBeenCalledTimes(12);
});

test('what could not be compared is compared again', async () => {
  const last = new LastCompared();
  await expect(last.orMake([], null, () => Promise.reject(new Error('gone')))).rejects.toThrow();
  const compared = { other: 'newest' } as Compared;
  expect(await last.orMake([], null, async () => compared)).toBe(compared);
});
