import {
  apiEndpoints,
  problemSchema,
  type ApiAnswerOf,
  type ApiRoute,
} from '@partner-tier-points/contract';
import { InputError } from '../input-error.ts';
import type { Io } from '../io.ts';

/** Where a key is looked for first: what stands in a command is shown to every user of the machine. */
const variable = 'TIER_POINTS_KEY';

export interface ServerOptions {
  server?: string | undefined;
  key?: string | undefined;
}

/** The API of a server, with a key. */
export interface ServerApi {
  host: string;
  /** @throws InputError when the server does not answer as the API does, with its reason */
  read<R extends ApiRoute>(route: R, query?: Record<string, string>): Promise<ApiAnswerOf<R>>;
}

/** @throws InputError without a key, or for an address that a key must not be sent to */
export function openApi({ server = '', key: given }: ServerOptions, io: Io): ServerApi {
  // A line that was copied, or read from a file, ends with its end.
  const key = (given ?? io.variable(variable))?.trim();
  if (!key) throw new InputError([`--server needs --key, or ${variable}`]);
  if (!/^[!-~]+$/.test(key))
    throw new InputError(['--server: the key has a character that none has']);
  const address = addressOf(server);
  const folders = address.pathname.split('/').filter(Boolean);
  return {
    host: address.host,
    async read(route, query = {}) {
      const [, path = ''] = route.split(' ');
      const url = new URL(`/${[...folders, path.slice(1)].join('/')}`, address);
      for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
      const body = await readBody(url, key, io);
      const { data, success } = apiEndpoints[route].answers[200].safeParse(body);
      if (!success) throw notOurs(url, 200);
      // By the schema of this route, which the compiler does not follow through the table.
      return data as ApiAnswerOf<typeof route>;
    },
  };
}

/** A key is sent to nobody who could be listening in between. */
function addressOf(server: string): URL {
  const url = URL.canParse(server) ? new URL(server) : null;
  const isNear = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url?.protocol !== 'https:' && !(url?.protocol === 'http:' && isNear)) {
    throw new InputError([`--server: "${server}" is not an address that begins with https://`]);
  }
  // With the address not named: what else it has may be a password.
  if (url.username + url.password + url.search + url.hash !== '') {
    throw new InputError(['--server: the address has more than a host, a port and a path']);
  }
  return url;
}

async function readBody(url: URL, key: string, io: Io): Promise<unknown> {
  let status = 0;
  let body: unknown;
  try {
    const answer = await io.get(url, { authorization: `Bearer ${key}` });
    ({ status } = answer);
    body = JSON.parse(answer.body);
  } catch {
    throw status === 0 ? new InputError([`${url.host} did not answer`]) : notOurs(url, status);
  }
  if (status === 200) return body;
  const { title, fields } = (body ?? {}) as { title?: unknown; fields?: unknown };
  if (typeof title !== 'string') throw notOurs(url, status);
  const { data: wrong = [] } = problemSchema.shape.fields.safeParse(fields);
  const said = [title, ...wrong.map(({ path, message }) => `${path} ${message}`)];
  throw new InputError(said.map((text) => `${url.host}: ${text}`));
}

function notOurs({ host }: URL, status: number): InputError {
  return new InputError([`${host} answered ${status}, and not as this API does`]);
}
