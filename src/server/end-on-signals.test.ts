import { EventEmitter } from 'node:events';
import { expect, onTestFinished, test, vi } from 'vitest';
import { endOnSignals, exitEvenIfHeld } from './end-on-signals.ts';

/** A process that is asked to end, and what it does. A container's first one, it survives the signal. */
function startedProcess(underWay: string[] = []) {
  const did: (number | string)[] = [];
  const clock = { now: 0 };
  const host = Object.assign(new EventEmitter(), {
    pid: 1,
    kill: (_: number, signal: string) => did.push(signal, host.listenerCount(signal)),
    exit: (code: number) => did.push(code),
    getActiveResourcesInfo: () => underWay,
  });
  const asProcess = host as unknown as NodeJS.Process;
  const endsBy = endOnSignals(asProcess, () => clock.now);
  return { did, clock, send: (signal: string) => host.emit(signal), endsBy, host: asProcess };
}

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
])('while it starts, a process ends at once on %s', (signal, code) => {
  const { did, send } = startedProcess();
  send(signal);
  expect(did).toEqual([signal, 0, code]);
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
  expect(did).toEqual(['in order', 'SIGTERM', 0, 143]);
});

test('a process in which nothing is looked up exits when all is closed', () => {
  const { did, host } = startedProcess(['FSReqCallback']);
  exitEvenIfHeld(host);
  expect(did).toEqual([0]);
});

test('a process that waits for a name server is not asked to exit, and ends after a while', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { did, host } = startedProcess(['GetAddrInfoReqWrap']);
  exitEvenIfHeld(host);
  expect(did).toEqual([]);
  vi.runAllTimers();
  expect(did).toEqual(['SIGKILL', 0]);
});
