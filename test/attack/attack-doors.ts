import { createRandom, type Random } from 'hubspot-sandbox';
import {
  publicUrl,
  type InstallableService,
} from '../../src/server/testing/installable-service.ts';
import type { TestService } from '../../src/server/testing/test-service.ts';
import { flipped } from './mutations.ts';

export interface DoorAttack {
  /** As a browser and a program come that may, and of those, what was refused. */
  valid: number;
  refused: string[];
  /** What others make of them, and of those, what got in. */
  mutated: number;
  served: string[];
}

interface Attempt {
  state: string | null;
  cookie: string;
  code: string;
}

type Mutation = (attempt: Attempt, other: Attempt, random: Random) => Attempt;

/** What somebody could send in place of the end of an installation. */
const installations: Readonly<Record<string, Mutation>> = {
  'no cookie': (it) => ({ ...it, cookie: '' }),
  'no state': (it) => ({ ...it, state: null }),
  'an empty state': (it) => ({ ...it, state: '' }),
  'another browser’s state': (it, other) => ({ ...it, state: other.state }),
  'another browser’s cookie': (it, other) => ({ ...it, cookie: other.cookie }),
  'a byte of the state': (it, _, random) => ({ ...it, state: flipped(it.state ?? '', random) }),
  'a byte of the cookie': (it, _, random) => {
    const [name = '', value = ''] = it.cookie.split(/=(.*)/s);
    const changed = flipped(decodeURIComponent(value), random);
    return { ...it, cookie: `${name}=${encodeURIComponent(changed)}` };
  },
  'a cookie that lasts longer': (it) => ({
    ...it,
    cookie: it.cookie.replace(/\.\d+\./, '.9999999999.'),
  }),
  'a cookie of another name': (it) => ({ ...it, cookie: it.cookie.replace('__Host-', '') }),
  'a byte of the code': (it, _, random) => ({ ...it, code: flipped(it.code, random) }),
  'no code': (it) => ({ ...it, code: '' }),
};

/** What somebody could send in place of a key. */
const keys: Readonly<Record<string, (header: string, random: Random) => string | undefined>> = {
  'no header': () => undefined,
  'a byte of the key': (it, random) => `Bearer ${flipped(it.slice(7), random)}`,
  'half a key': (it) => it.slice(0, 30),
  'a longer key': (it) => `${it}x`,
  'the hash of nothing': () => 'Bearer ',
  'another scheme': (it) => it.replace('Bearer', 'Basic'),
  'small letters': (it) => it.toLowerCase(),
  'no prefix': (it) => it.replace('ptp_', ''),
  'another prefix': (it) => it.replace('ptp_', 'pat_'),
  'two keys': (it) => `${it}, ${it}`,
  'a blank in it': (it) => `${it.slice(0, 20)} ${it.slice(20)}`,
  SQL: () => "Bearer ptp_' or ''='",
};

const outcomeOf = (): DoorAttack => ({ valid: 0, refused: [], mutated: 0, served: [] });
/** Anybody may come from anywhere. */
const from = (random: Random) =>
  `${random.integer(1, 223)}.${random.integer(0, 255)}.${random.integer(0, 255)}.${random.integer(1, 254)}`;

/** Ends installations as a browser that began them, and as others would. */
export async function attackInstallations(
  { get, hubspot }: InstallableService,
  { seed, requests }: { seed: number; requests: number },
): Promise<DoorAttack> {
  const random = createRandom(seed);
  const outcome = outcomeOf();

  async function begin(): Promise<Attempt> {
    const begun = await get(`${publicUrl}/install`);
    const cookie = begun.headers.getSetCookie()[0]!.split(';')[0]!;
    const asked = new URL(begun.headers.get('location')!).searchParams;
    const back = new URL(hubspot.consent(asked, { portalId: '100', userId: '48210011' }));
    const { state, code } = Object.fromEntries(back.searchParams);
    return { state: state!, code: code!, cookie };
  }

  async function end({ state, code, cookie }: Attempt): Promise<Response> {
    const query = new URLSearchParams({ code, ...(state === null ? {} : { state }) });
    const headers = { cookie, 'x-forwarded-for': from(random) };
    return get(`${publicUrl}/oauth/callback?${query}`, headers);
  }

  for (let count = 0; count < requests; count += 1) {
    const attempt = await begin();
    if (random.chance(0.1)) {
      const { status } = await end(attempt);
      outcome.valid += 1;
      if (status !== 200) outcome.refused.push(`an installation: ${status}`);
      continue;
    }
    const name = random.pick(Object.keys(installations));
    const mutant = installations[name]!(attempt, await begin(), random);
    const { status } = await end(mutant);
    outcome.mutated += 1;
    if (status < 400 || status >= 500)
      outcome.served.push(`${name}: ${status} ${JSON.stringify(mutant)}`);
  }
  return outcome;
}

/** Reads with a key, and with what is none. */
export async function attackKeys(
  { ask, url }: Pick<TestService, 'ask' | 'url'>,
  { seed, requests }: { seed: number; requests: number },
): Promise<DoorAttack> {
  const random = createRandom(seed);
  const outcome = outcomeOf();
  const body = { name: 'attacked', endsOn: null };
  const made = (await ask('/v1/api-keys', { method: 'POST', body })).body as { secret: string };
  const header = `Bearer ${made.secret}`;
  const paths = ['summary', 'clients', 'facts', 'projection', 'changes?from=2026-01-01', 'alerts'];
  for (let count = 0; count < requests; count += 1) {
    // The first one is: later ones are not kept out by what others try.
    const isValid = count === 0 || random.chance(0.05);
    const name = random.pick(Object.keys(keys));
    const authorization = isValid ? header : keys[name]!(header, random);
    const { status } = await fetch(`${url}/api/v1/${random.pick(paths)}`, {
      method: !isValid && random.chance(0.1) ? 'POST' : 'GET',
      headers: {
        'x-forwarded-for': from(random),
        ...(authorization === undefined ? {} : { authorization }),
      },
    });
    if (isValid) {
      outcome.valid += 1;
      if (status !== 200) outcome.refused.push(`a key: ${status}`);
    } else {
      outcome.mutated += 1;
      if (![401, 404, 405, 429].includes(status))
        outcome.served.push(`${name}: ${status} ${authorization}`);
    }
  }
  return outcome;
}
