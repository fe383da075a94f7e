import { request } from 'node:http';
import { expect, test } from 'vitest';
import { createAccount } from './account/account.ts';
import { serve } from './testing/sandbox-client.ts';

const account = createAccount({ seed: 1, clients: 1 });
const { url } = await serve(account);

/** Node's own client: `fetch` does not let one set these headers. */
function statusWith(headers: Record<string, string>): Promise<number | undefined> {
  const authorization = `Bearer ${account.accessToken}`;
  return new Promise((resolve, reject) => {
    request(
      `${url}/account-info/v3/details`,
      { headers: { authorization, ...headers } },
      (response) => {
        response.resume();
        resolve(response.statusCode);
      },
    )
      .on('error', reject)
      .end();
  });
}

test.each(['localhost', '127.0.0.1:4403', '[::1]:1'])('answers to the name %s', async (host) => {
  expect(await statusWith({ host })).toBe(200);
});

test.each(['evil.example', 'localhost.evil.example', '192.0.2.1'])(
  'does not answer to the name %j, which somebody points at this machine',
  async (host) => {
    expect([400, 404]).toContain(await statusWith({ host }));
  },
);

test.each(['https://evil.example', 'http://localhost:1', 'null'])(
  'answers no page of %s, whatever token it has',
  async (origin) => {
    expect(await statusWith({ origin })).toBe(404);
  },
);
