import { afterEach, expect, it, vi } from 'vitest';
import type { LogLine } from '../shared/worker-protocol.ts';
import { createLog, withoutOwn } from './forward-log.ts';

afterEach(() => void vi.useRealTimers());

it('sends the lines of a task together, the last ones of many, and how many are left out', async () => {
  const sent: [LogLine[], number][] = [];
  const log = createLog({ log: (...given) => Promise.resolve(void sent.push(given)) }, (text) =>
    text.replace(' of ours', ''),
  );
  for (let at = 0; at < 20_000; at += 1) log.write('info', 'console', `line ${at}`);
  await expect.poll(() => sent.length).toBe(1);
  log.write('error', 'error', 'crashes of ours');
  log.send();
  await new Promise((resolve) => setTimeout(resolve));
  expect(sent.map(([lines, leftOut]) => [lines.length, lines.at(-1)?.message, leftOut])).toEqual([
    [5_000, 'line 19999', 15_000],
    [1, 'crashes', 0],
  ]);
});

it('sends the lines of thousands of tasks in few messages, the first at once', () => {
  vi.useFakeTimers();
  const sent: string[][] = [];
  const page = { log: (lines: LogLine[]) => void sent.push(lines.map((it) => it.message)) };
  const log = createLog(page as never, String, setTimeout);
  log.write('info', 'console', 'first');
  vi.advanceTimersByTime(1);
  expect(sent).toEqual([['first']]);
  for (let at = 0; at < 1_000; at += 1) {
    log.write('info', 'console', `line ${at}`);
    vi.advanceTimersByTime(1);
  }
  vi.advanceTimersByTime(1_000);
  expect(sent.flat()).toHaveLength(1_001);
  expect(sent.length).toBeLessThan(30);
});

it("leaves the workbench out of React's words", () => {
  const own = { path: '/assets/extension-worker-a1.js', boundary: 'Ue' };
  const crashed = [
    'The above error occurred in the <Card> component:',
    '',
    '    at Card (http://localhost:4400/bundles/card/1:1:1)',
    '    at Ue (http://localhost:4400/assets/extension-worker-a1.js:197:2220)',
    '',
    'React will try to recreate this component tree from scratch using the error boundary you provided, Ue.',
  ];
  expect(withoutOwn(crashed.join('\n'), own)).toBe(crashed.slice(0, 3).join('\n'));
  const others = 'one\n\nusing the error boundary you provided, Mine.\n';
  expect(withoutOwn(others, own)).toBe(others);
});
