import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { endOnSignals } from './end-on-signals.ts';

/** A process that is asked to end, and what it does. */
function startedProcess() {
  const did: (number | 'in order')[] = [];
  const clock = { now: 0 };
  const host = Object.assign(new EventEmitter(), { exit: (code: number) => did.push(code) });
  const endsBy = endOnSignals(host as unknown as NodeJS.Process, () => clock.now);
  return { did, clock, send: (signal: string) => host.emit(signal), endsBy };
}

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
])('while it starts, a process ends at once on %s', (signal, code) => {
  const { did, send } = startedProcess();
  send(signal);
  expect(did).toEqual([code]);
});

test('a started process ends in order, once, and at once when it is asked again later', () => {
  const { did, clock, send, endsBy } = startedProcess();
  endsBy(() => did.push('in order'));
  send('SIGHUP');
  send('SIGINT');
  send('SIGINT');
  expect(did).toEqual(['in order']);
  clock.now = 5_000;
  send('SIGTERM');
  expect(did).toEqual(['in order', 143]);
});
