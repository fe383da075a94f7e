import { apiEndpoints, type ApiAnswerOf } from '@partner-tier-points/contract';
import type { ClientFacts, Facts } from '@partner-tier-points/points';
import { InputError } from '../input-error.ts';
import type { Io } from '../io.ts';

/** Where a key is looked for first: what stands in a command is shown to every user of the machine. */
const variable = 'TIER_POINTS_KEY';

/**
 * The facts of an account, from the API of its server, page by page.
 *
 * @throws InputError when the server does not give them, with its reason
 */
export async function factsFromServer(
  server: string,
  given: string | undefined,
  io: Io,
): Promise<Facts> {
  const key = given ?? io.variable(variable);
  if (key === undefined) throw new InputError([`--server needs --key, or ${variable}`]);
  const address = addressOf(server);
  let clients: ClientFacts[] = [];
  for (let cursor: string | null = ''; ;) {
    const page = await readPage(address, cursor, key, io);
    clients = clients.concat(page.clients);
    ({ cursor } = page);
    if (cursor === null) return { partner: page.partner, clients };
  }
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

async function readPage(
  server: URL,
  cursor: string,
  key: string,
  io: Io,
): Promise<ApiAnswerOf<'GET /api/v1/facts'>> {
  const url = new URL(`${server.href.replace(/\/$/, '')}/api/v1/facts`);
  if (cursor !== '') url.searchParams.set('cursor', cursor);
  let status = 0;
  try {
    const answer = await io.get(url, { authorization: `Bearer ${key}` });
    ({ status } = answer);
    const body: unknown = JSON.parse(answer.body);
    if (status === 200) return apiEndpoints['GET /api/v1/facts'].answers[200].parse(body);
    const title = (body as { title?: unknown } | null)?.title;
    if (typeof title === 'string') throw new InputError([`${server.host}: ${title}`]);
  } catch (error) {
    if (error instanceof InputError) throw error;
  }
  const what = status === 0 ? 'did not answer' : `answered ${status}, and not as this API does`;
  throw new InputError([`${server.host} ${what}`]);
}
