import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { limitBody } from './limit-body.ts';

const app = new Hono();
app.use(limitBody(10));
app.post('/', async ({ req, text }) => text(await req.text()));

function post(body: string, headers: Record<string, string>): Request {
  return new Request('http://localhost/', { method: 'POST', body, headers });
}

test('a body whose size is said is not looked for before it is read', async () => {
  const request = post('ten bytes.', { 'content-length': '10' });
  Object.defineProperty(request, 'body', {
    get: () => expect.fail('it was looked for'),
  });
  const answer = await app.fetch(request);
  expect([answer.status, await answer.text()]).toEqual([200, 'ten bytes.']);
});

test.each([
  ['says that it is', { 'content-length': '11' }],
  ['says no size', {}],
  ['says that it comes in pieces', { 'content-length': '1', 'transfer-encoding': 'chunked' }],
])('a body that is too large is refused when it %s', async (_, headers) => {
  const answer = await app.fetch(post('more bytes.', headers as Record<string, string>));
  expect(answer.status).toBe(413);
});
