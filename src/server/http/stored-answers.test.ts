import { Hono } from 'hono';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Environment } from './environment.ts';
import { StoredAnswers } from './stored-answers.ts';

/** An endpoint whose answer is its key, written out until it is long. */
function prepare(most?: number) {
  const answers = new StoredAnswers(most);
  const made: string[] = [];
  const app = new Hono<Environment>().get('/:key', (context) => {
    const key = context.req.param('key');
    const make = async () => {
      made.push(key);
      return JSON.stringify(key.repeat(2_000));
    };
    return answers.answer(context, { key, make });
  });
  const ask = (key: string, headers: Record<string, string> = {}) =>
    app.request(`/${key}`, { headers });
  return { made, ask };
}

test('an answer is made and compressed once, and is the same with and without', async () => {
  const { made, ask } = prepare();
  const gzip = { 'Accept-Encoding': 'br, gzip' };
  const [first, again] = [await ask('a', gzip), await ask('a', gzip)];
  expect(made).toEqual(['a']);
  expect(first.headers.get('content-encoding')).toBe('gzip');
  expect(first.headers.get('vary')).toBe('Accept-Encoding');
  const bytes = Buffer.from(await again.arrayBuffer());
  expect(bytes.length).toBeLessThan(200);
  const plain = await ask('a');
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(await plain.text()).toBe(gunzipSync(bytes).toString());
});

test('who has an answer already is told so, and gets the one that took its place', async () => {
  const { made, ask } = prepare();
  const etag = (await ask('a')).headers.get('etag') ?? '';
  const known = { 'If-None-Match': etag };
  const same = await ask('a', known);
  expect([same.status, await same.text()]).toEqual([304, '']);
  expect(made).toEqual(['a']);
  const other = await ask('b', known);
  expect([other.status, await other.json()]).toEqual([200, 'b'.repeat(2_000)]);
  // What is compressed is no answer to who cannot read it.
  expect((await ask('a', { ...known, 'Accept-Encoding': 'gzip' })).status).toBe(200);
});

test('of more bytes than may be kept the longest unused answers go', async () => {
  const { made, ask } = prepare(5_000);
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(key);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});
