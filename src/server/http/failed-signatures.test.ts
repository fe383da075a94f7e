import { pino } from 'pino';
import { expect, test } from 'vitest';
import { logFailedSignatures } from './failed-signatures.ts';

test('failed signatures are logged with the server that was checked, at most once a minute', () => {
  const lines: Record<string, unknown>[] = [];
  const log = pino({}, { write: (line) => void lines.push(JSON.parse(line) as (typeof lines)[0]) });
  let now = Date.parse('2026-11-20T10:00:00Z');
  const note = logFailedSignatures(log, () => new Date(now), 'https://points.example.com/tier');
  note('signature.invalid');
  for (let second = 1; second < 60; second += 1) {
    now += 1_000;
    note('signature.invalid');
  }
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({
    level: 40,
    problem: 'signature.invalid',
    checkedServer: 'https://points.example.com',
    requests: 1,
  });
  now += 1_000;
  note('signature.expired');
  expect(lines[1]).toMatchObject({ problem: 'signature.expired', requests: 60 });
});
