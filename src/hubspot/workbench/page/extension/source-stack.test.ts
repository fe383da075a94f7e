import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sourceStack } from './source-stack.ts';

const asked: string[] = [];
beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('window', { __workbench: { waiting: 0 } });
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    const { stack } = JSON.parse(body) as { stack: string };
    asked.push(stack);
    const known = stack.replaceAll(/http:\/\/x\/bundles\/a\/1:/g, 'Card.tsx:');
    return Promise.resolve(new Response(JSON.stringify({ stack: known })));
  });
});
afterEach(() => void vi.unstubAllGlobals());

it('asks once for a stack that thousands of errors have', async () => {
  const errors = Array.from({ length: 1_000 }, (_, at) =>
    sourceStack('a', `Error: ${at}\n    at f (http://x/bundles/a/1:1:2)`),
  );
  expect((await Promise.all(errors)).at(-1)).toBe('Error: 999\n    at f (Card.tsx:1:2)');
  expect(asked).toEqual(['\n    at f (http://x/bundles/a/1:1:2)']);
});

it('knows the places in what an error says, too', async () => {
  const stack = 'Error: at http://x/bundles/a/1:3:4\n    at g (http://x/bundles/a/1:5:6)';
  expect(await sourceStack('a', stack)).toBe('Error: at Card.tsx:3:4\n    at g (Card.tsx:5:6)');
});

it('leaves a stack as it is without an answer, and asks again the next time', async () => {
  const stack = 'Error\n    at h (http://x/bundles/a/1:7:8)';
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  expect(await sourceStack('a', stack)).toBe(stack);
  vi.stubGlobal('fetch', fetch);
  expect(await sourceStack('a', stack)).toBe('Error\n    at h (Card.tsx:7:8)');
});
