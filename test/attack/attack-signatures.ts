import { Agent, request as send } from 'node:http';
import { createRandom, type Random } from 'hubspot-sandbox';
import { mutations } from './mutations.ts';
import { meaningOf, sign, type WireRequest } from './signed-request.ts';

export interface SignatureAttack {
  /** Requests as HubSpot sends them. */
  valid: number;
  /** Of those, what was refused, with the answer. */
  refused: string[];
  /** Requests that HubSpot did not sign in that reading. */
  mutated: number;
  /** Of those, what got further than the signature, with the answer. */
  served: string[];
}

interface Attacked {
  url: string;
  secret: string;
}

const users = ['48210011', '48210012', '48210013'];
const paths: readonly (readonly [method: string, path: string, body: string])[] = [
  ['GET', '/v1/preferences', ''],
  ['GET', '/v1/rules', ''],
  ['GET', '/v1/texts/sv?bundle=card', ''],
  ['GET', '/v1/scenarios', ''],
  ['GET', '/v1/alerts', ''],
  ['GET', '/v1/sync', ''],
  ['PUT', '/v1/alerts/seen', '{"upTo":"2026-11-29T00:00:00.000Z"}'],
  ['PUT', '/v1/preferences', '{"ruleSet":null,"goalTier":"Gold","language":"sv"}'],
  // A name is encoded twice; HubSpot decodes some of what is encoded once.
  ['PUT', '/v1/scenarios/a%253Fb%252Fc', '{"changes":[{"kind":"lostClient","clientId":"1"}]}'],
  ['DELETE', '/v1/scenarios/gone', ''],
];

/** Requests as HubSpot sends them, and what others could make of them, from a seed. */
export async function attackSignatures(
  { url, secret }: Attacked,
  { seed, requests, atOnce = 16 }: { seed: number; requests: number; atOnce?: number },
): Promise<SignatureAttack> {
  const random = createRandom(seed);
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const { host } = new URL(url);
  const outcome: SignatureAttack = { valid: 0, refused: [], mutated: 0, served: [] };
  let left = requests;

  async function one(): Promise<void> {
    const asSigned = signedRequest(random, host, secret);
    const name = random.pick(Object.keys(mutations));
    const mutant = mutations[name]!(asSigned, random);
    // Every tenth goes out as HubSpot sends it; so does what a mutation did not change.
    const isValid = random.chance(0.1) || meaningOf(mutant) === meaningOf(asSigned);
    if (isValid && mutant.signature === asSigned.signature) {
      const answer = await exchange(asSigned, host, agent);
      outcome.valid += 1;
      if (answer.status !== 200) outcome.refused.push(tell('as signed', asSigned, answer));
      return;
    }
    const answer = await exchange(mutant, host, agent);
    outcome.mutated += 1;
    // Beyond the signature there are other answers, such as 403, and 404 below `/v1`.
    if (![400, 401, 413, 431].includes(answer.status) && !isNowhere(mutant, answer)) {
      outcome.served.push(tell(name, mutant, answer));
    }
  }

  async function work(): Promise<void> {
    while (left > 0) {
      left -= 1;
      await one();
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work));
  agent.destroy();
  return outcome;
}

/** In each of the ways in which a request may arrive: by path or whole, with and without TLS before us. */
function signedRequest(random: Random, host: string, secret: string): WireRequest {
  const [method, path, body] = random.pick(paths);
  const query = `userId=${random.pick(users)}&portalId=100&userEmail=a%40b.example&appId=1`;
  const target = `${path}${path.includes('?') ? '&' : '?'}${query}`;
  const timestamp = String(Date.now() - random.integer(-200_000, 200_000));
  const origin = random.pick([`http://${host}`, `http://${host}`, `https://${host}`]);
  const isWhole = origin.startsWith('https') || random.chance(0.2);
  const request = { method, body, timestamp };
  return {
    ...request,
    target: isWhole ? origin + target : target,
    signature: sign(request, origin + target, secret),
  };
}

/** Elsewhere there is nothing, for anybody. */
function isNowhere({ target }: WireRequest, { status }: Answer): boolean {
  const address = /^https?:/i.test(target) ? target : `http://host${target}`;
  const isBelow = URL.canParse(address) && new URL(address).pathname.startsWith('/v1/');
  return status === 404 && !isBelow;
}

interface Answer {
  status: number;
  text: string;
}

function exchange(request: WireRequest, host: string, agent: Agent): Promise<Answer> {
  const { hostname, port } = new URL(`http://${host}`);
  const { method, target, body, timestamp, signature } = request;
  return new Promise((resolve) => {
    // A request that no client would send never reached the server.
    const refused = (error: Error) => resolve({ status: 400, text: error.message });
    try {
      const outgoing = send(
        {
          agent,
          hostname,
          port,
          method,
          path: target,
          headers: {
            host,
            'content-length': Buffer.byteLength(body),
            'x-hubspot-signature-v3': signature,
            'x-hubspot-request-timestamp': timestamp,
          },
        },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('end', () =>
            resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString() }),
          );
        },
      );
      outgoing.on('error', refused);
      outgoing.end(body);
    } catch (error) {
      refused(error as Error);
    }
  });
}

function tell(name: string, { method, target }: WireRequest, { status, text }: Answer): string {
  return `${name}: ${method} ${target} > ${status} ${text.slice(0, 120)}`;
}
