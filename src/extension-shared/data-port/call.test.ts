import { termsVersion } from '@partner-tier-points/contract';
import { expect, test } from 'vitest';
import { session } from '../testing/index.ts';
import { createCall } from './call.ts';
import {
  isServerFailure,
  ServerAnswerInvalid,
  ServerRefused,
  ServerUnreachable,
} from './errors.ts';

/** HubSpot's proxy with one answer to everything; notes what was sent. */
function proxyThatAnswers(answer: Response | Error) {
  const sent: { url: string; options: unknown }[] = [];
  const hsFetch = async (url: string, options: unknown) => {
    sent.push({ url, options });
    if (answer instanceof Error) throw answer;
    return answer;
  };
  Object.assign(globalThis, { self: { hsFetch } });
  return { sent, call: createCall('https://server.example.com') };
}

const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
const page = (status: number) => new Response('<html>Sorry</html>', { status });

const failureOf = async (given: Response | Error) => {
  const { call } = proxyThatAnswers(given);
  return call('GET /v1/session').then(
    () => expect.fail('it did not fail'),
    (error: unknown) => error,
  );
};

test('an address is the server’s, with what is in it escaped and what is absent left out', async () => {
  const { call, sent } = proxyThatAnswers(answer(200, { facts: 1 }));
  await call('GET /v1/facts', { query: { partial: 'true', cursor: undefined, companyId: 'a b' } });
  expect(sent).toEqual([
    {
      url: 'https://server.example.com/v1/facts?partial=true&companyId=a%20b',
      options: { method: 'GET' },
    },
  ]);
});

test('a body is sent as it is, and only where there is one', async () => {
  const { call, sent } = proxyThatAnswers(answer(200, session()));
  const body = { scope: 'user', termsVersion } as const;
  await call('PUT /v1/enrolment', { body });
  expect(sent.map(({ options }) => options)).toEqual([{ method: 'PUT', body }]);
});

test.each([
  ['a page of HubSpot’s with the status 500', page(500)],
  ['a page of HubSpot’s with the status 429', page(429)],
  ['an answer of HubSpot’s with the status 500', answer(500, { status: 'error' })],
  ['an answer of HubSpot’s with the status 429', answer(429, { status: 'error' })],
  ['a network that fails', new TypeError('fetch failed')],
])('%s is told as a server that does not answer', async (_, given) => {
  expect(await failureOf(given)).toBeInstanceOf(ServerUnreachable);
});

test.each([
  ['text in place of JSON', page(200), 'not JSON'],
  ['a page that is not there', page(404), 'not JSON'],
  ['a refusal that says no more than a code', answer(499, { code: 'no.such' }), 'no problem'],
  ['a refusal without a body', answer(403, null), 'no problem'],
  ['no object', answer(200, 7), 'no object'],
  ['nothing', answer(200, null), 'no object'],
])('%s is an answer that was not agreed on', async (_, given, reason) => {
  const failure = await failureOf(given);
  expect(failure).toBeInstanceOf(ServerAnswerInvalid);
  expect(failure).toMatchObject({ name: 'ServerAnswerInvalid', status: given.status });
  expect(String(failure)).toContain(`status ${given.status}: `);
  expect(String(failure)).toContain(reason);
});

test('a problem of the contract is the server’s refusal, wrapped or not', async () => {
  const problem = { code: 'notFound', message: 'no such client' };
  for (const given of [answer(404, problem), answer(502, { responseBody: problem })]) {
    const failure = await failureOf(given);
    expect(failure).toBeInstanceOf(ServerRefused);
    expect(failure).toMatchObject({ name: 'ServerRefused', code: 'notFound', problem });
    expect(String(failure)).toBe('ServerRefused: notFound: no such client');
  }
});

test('takes a problem of a newer contract for a refusal too, which names its code', async () => {
  const failure = await failureOf(answer(409, { code: 'no.such', message: 'new' }));
  expect(failure).toBeInstanceOf(ServerRefused);
  expect(failure).toMatchObject({ code: 'no.such' });
});

test('a failure keeps its cause', async () => {
  const cause = new TypeError('fetch failed');
  expect(await failureOf(cause)).toMatchObject({
    name: 'ServerUnreachable',
    message: 'The server did not answer.',
    cause,
  });
  expect(await failureOf(page(502))).toMatchObject({ cause: 502 });
});

test('a failure of the server is told apart from a fault of the program', () => {
  const problem = { code: 'notFound', message: '' } as const;
  expect(isServerFailure(new ServerRefused(problem))).toBe(true);
  expect(isServerFailure(new ServerUnreachable(null))).toBe(true);
  expect(isServerFailure(new ServerAnswerInvalid(200, 'not JSON'))).toBe(true);
  expect(isServerFailure(new TypeError('not a function'))).toBe(false);
});
