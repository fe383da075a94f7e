/** People at work, or one user who floods, in a process of their own. */
import { Agent, request as send } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { clientSecret } from '../../src/server/testing/test-service.ts';
import type { Answered, ClientOrder } from './flood-messages.ts';
import { sign } from './signed-request.ts';

/** HubSpot has at most this many requests of an account under way. */
const atOnce = 20;
/** Milliseconds between two requests of someone at work: fewer than the server calls many. */
const betweenRequests = 600;

type Asked = readonly [method: string, path: string, body: string];

const table = (rows: number) =>
  JSON.stringify({
    id: null,
    part: 0,
    name: 'flood',
    format: 'csv',
    columns: ['a'],
    last: true,
    rows: Array.from({ length: rows }, (_, row) => [`row ${row} ${'x'.repeat(35)}`]),
  });

const working: readonly Asked[] = [
  ['GET', '/v1/facts', ''],
  ['GET', '/v1/preferences', ''],
  ['GET', '/v1/scenarios', ''],
  ['GET', '/v1/session', ''],
  ['GET', '/v1/snapshots', ''],
];
/** What costs the server most. */
const flooding: readonly Asked[] = [
  ['GET', '/v1/facts', ''],
  ['PUT', '/v1/scenarios/flood', '{"changes":[]}'],
  ['POST', '/v1/exports', table(2_000)],
  [
    'GET',
    '/v1/comparison?with=hubspot&ruleSet=points-2026-07&asOf=2026-11-29&language=en&locale=en&timeZone=UTC',
    '',
  ],
  ['POST', '/v1/exports', table(18_000)],
  ['GET', '/v1/sync', ''],
];

process.on('message', (order: ClientOrder) => {
  void run(order).then((answered) => process.send!(answered));
});

async function run({ url, seconds, does, users }: ClientOrder): Promise<Answered> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const all: Answered = { answered: 0, refused: 0, times: [] };
  const end = performance.now() + seconds * 1_000;
  const lines = does === 'work' ? users.length : atOnce;
  const asked = does === 'work' ? working : flooding;
  await Promise.all(
    Array.from({ length: lines }, async (_, line) => {
      for (let at = line; performance.now() < end; at += 1) {
        const began = performance.now();
        const status = await ask(
          agent,
          url,
          asked[at % asked.length]!,
          users[line % users.length]!,
        );
        if (status >= 400) all.refused += 1;
        else all.answered += 1;
        all.times.push(performance.now() - began);
        if (does === 'work') await sleep(betweenRequests);
      }
    }),
  );
  agent.destroy();
  return all;
}

/** The status of the answer, once all of it has come. */
function ask(agent: Agent, url: string, [method, path, body]: Asked, user: string) {
  const query = `userId=${user}&portalId=100&userEmail=a%40b.example&appId=1`;
  const address = `${url}${path}${path.includes('?') ? '&' : '?'}${query}`;
  const timestamp = String(Date.now());
  const headers = {
    'content-length': Buffer.byteLength(body),
    'x-hubspot-signature-v3': sign({ method, body, timestamp }, address, clientSecret),
    'x-hubspot-request-timestamp': timestamp,
  };
  return new Promise<number>((resolve) => {
    const outgoing = send(address, { agent, method, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
    });
    // A refusal may come, and the connection end, before all of a body was sent.
    outgoing.on('error', () => resolve(499));
    outgoing.end(body);
  });
}
