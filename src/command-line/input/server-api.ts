import { apiEndpoints, type ApiAnswerOf, type ApiRoute } from '@partner-tier-points/contract';
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
  const key = given ?? io.variable(variable);
  if (key === undefined) throw new InputError([`--server needs --key, or ${variable}`]);
  const address = addressOf(server);
  return {
    host: address.host,
    async read(route, query = {}) {
      const [, path = ''] = route.split(' ');
      const url = new URL(`${address.href.replace(/\/$/, '')}${path}`);
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
  const title = (body as { title?: unknown } | null)?.title;
  throw typeof title === 'string'
    ? new InputError([`${url.host}: ${title}`])
    : notOurs(url, status);
}

function notOurs({ host }: URL, status: number): InputError {
  return new InputError([`${host} answered ${status}, and not as this API does`]);
}
