import { afterEach, expect, it, vi } from 'vitest';
import type { LogLine } from '../shared/worker-protocol.ts';
import { asText, createLog, withoutOwn } from './forward-log.ts';

afterEach(() => void vi.useRealTimers());

const circular: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
circular['itself'] = circular;
const { proxy, revoke } = Proxy.revocable({}, {});
revoke();
const throws = (): never => {
  throw new Error('on purpose');
};

const cases: [unknown, string][] = [
  ['text', 'text'],
  [undefined, 'undefined'],
  [Symbol('name'), 'Symbol(name)'],
  [5n, '5'],
  [{ amount: 5n }, '[object Object]'],
  [circular, 'an unreadable object'],
  [proxy, 'an unreadable object'],
  [{ toJSON: throws, toString: throws }, 'an unreadable object'],
  [Object.defineProperty(new Error('no stack'), 'stack', { get: throws }), '{}'],
  [Object.assign(new Error('no text'), { stack: { at: 1 } }), '[object Object]'],
];

it('writes what an extension logs, whatever it is', () => {
  expect(cases.map(([value]) => asText(value))).toEqual(cases.map(([, text]) => text));
});

it('sends the lines of a task together, the last ones of many, and how many are left out', async () => {
  const sent: [LogLine[], number][] = [];
  const log = createLog({ log: (...given) => Promise.resolve(void sent.push(given)) });
  for (let at = 0; at < 20_000; at += 1) log.write('info', 'console', `line ${at}`);
  await expect.poll(() => sent.length).toBe(1);
  log.write('error', 'error', 'crashes');
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
  const log = createLog(page as never, setTimeout);
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
