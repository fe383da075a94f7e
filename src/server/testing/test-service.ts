import {
  createAccount,
  startSandbox,
  type AccountOptions as SandboxOptions,
  type SandboxAccount,
} from 'hubspot-sandbox';
import {
  factsPageSchema,
  findRoute,
  termsVersion,
  type FactsPage,
} from '@partner-tier-points/contract';
import { checkAnswer } from '@partner-tier-points/contract/testing';
import { setTimeout } from 'node:timers/promises';
import { signatureHeader, signRequest, timestampHeader } from '../http/signature.ts';
import type { ServerOptions } from '../options.ts';
import { startServer } from '../start-server.ts';
import { patience } from '../../../test/patience.ts';
import { createPostgres } from './shared-postgres.ts';
import { queryDatabase } from './test-databases.ts';

export { withoutQuotas } from './without-quotas.ts';

export const clientSecret = 'secret-of-the-app';

/** Bytes of an answer that `hubspot.fetch` lets through: 1 MB. */
const largestAnswer = 1_000_000;

/** Short pauses, and a time limit that only a silent HubSpot reaches. */
const impatient = {
  retries: 2,
  firstPause: 1,
  longestPause: 5,
  longestRetryAfter: 1_000,
  timeout: patience,
};

/** A request as HubSpot would send it for one of the account's users. */
export interface TestRequest {
  method?: string;
  body?: unknown;
  /** The account; the first one when left out. */
  portalId?: string;
  /** HubSpot's id of the user; the super admin when left out. */
  userId?: string;
  /** Milliseconds since 1970; now when left out. */
  sentAt?: number;
}

export interface Answer {
  status: number;
  /** The parsed body. */
  body: unknown;
  /** Bytes of the body. */
  size: number;
  /** Of a refusal that passes. */
  retryAfter: string | null;
  /** The name of its bytes, where they are kept. */
  etag: string | null;
}

/** The server with a sandbox as its HubSpot, both on real ports, with its own database. */
export interface TestService {
  url: string;
  /** Where metrics are; empty unless the service was started with them. */
  metricsUrl: string;
  accounts: SandboxAccount[];
  /** What the server has logged so far. */
  log(): string;
  /** Asks its database. */
  query(statement: string): Promise<Record<string, unknown>[]>;
  /** Signs a request and sends it. An answer that is not of the contract is an error. */
  ask(path: string, request?: TestRequest): Promise<Answer>;
  /** Every page of an account's facts, once they have been read. */
  allFacts(request?: TestRequest): Promise<(FactsPage & { size: number })[]>;
  close(): Promise<void>;
}

export const superAdmin = '48210011';
export const ordinaryUser = '48210012';

/**
 * Starts a service for accounts of the given numbers of clients, or as the options say. Every user
 * takes part in the beta, unless the test is about that.
 */
export async function startTestService(
  kinds: readonly (
    | number
    | Pick<
        SandboxOptions,
        'clients' | 'companyCurrency' | 'oneCurrency' | 'customProperties' | 'lineItems'
      >
  )[],
  options: Partial<ServerOptions> = {},
  { everyoneTakesPart = true, startDatabase = createPostgres } = {},
): Promise<TestService> {
  const accounts = kinds.map((kind, index) =>
    createAccount({
      ...(typeof kind === 'number' ? { clients: kind } : kind),
      seed: index + 1,
      portalId: String(100 + index),
    }),
  );
  const sandbox = await startSandbox({ accounts });
  const database = await startDatabase();
  const lines: string[] = [];
  const server = await startServer({
    port: 0,
    hostname: '127.0.0.1',
    clientSecret,
    accounts: accounts.map(({ portalId, accessToken }) => ({
      portalId,
      accessToken,
      apiUrl: sandbox.url,
    })),
    ...database.options,
    logLevel: 'trace',
    logDestination: { write: (line) => void lines.push(line) },
    callPolicy: impatient,
    ...options,
  });

  if (everyoneTakesPart) {
    const rows = accounts.map(({ portalId }) => `('${portalId}', '${termsVersion}', '1', now())`);
    // Not by the super admin: HubSpot would be asked, which tests count.
    await queryDatabase(
      database.options,
      `insert into account_enrolments (portal_id, terms_version, accepted_by, accepted_at)
       values ${rows.join()}`,
    );
  }

  async function ask(path: string, request: TestRequest = {}): Promise<Answer> {
    const { method = 'GET', portalId = '100', userId = superAdmin } = request;
    const query = `userId=${userId}&portalId=${portalId}&userEmail=ada%40partner.example&appId=1`;
    const url = `${server.url}${path}${path.includes('?') ? '&' : '?'}${query}`;
    const body = request.body === undefined ? '' : JSON.stringify(request.body);
    const timestamp = String(request.sentAt ?? Date.now());
    const signed = { method, url, body: Buffer.from(body), timestamp };
    const response = await fetch(url, {
      method,
      headers: {
        [signatureHeader]: signRequest(signed, clientSecret),
        [timestampHeader]: timestamp,
      },
      ...(body === '' ? {} : { body }),
    });
    const text = await response.text();
    if (Buffer.byteLength(text) > largestAnswer) {
      throw new Error(`HubSpot lets no answer of ${text.length} characters through: ${path}`);
    }
    const answer: unknown = JSON.parse(text);
    const route = findRoute(method, new URL(url).pathname);
    if (route) checkAnswer(route, response.status, answer);
    return {
      status: response.status,
      body: answer,
      size: Buffer.byteLength(text),
      retryAfter: response.headers.get('retry-after'),
      etag: response.headers.get('etag'),
    };
  }

  async function askFacts(cursor: string | null, request: TestRequest) {
    const answer = await ask(cursor === null ? '/v1/facts' : `/v1/facts?cursor=${cursor}`, request);
    return { ...factsPageSchema.parse(answer.body), size: answer.size };
  }

  async function allFacts(request: TestRequest = {}) {
    let page = await askFacts(null, request);
    while (page.status !== 'ready') {
      await setTimeout(20);
      page = await askFacts(null, request);
    }
    const pages = [page];
    while (page.cursor !== null) {
      page = await askFacts(page.cursor, request);
      pages.push(page);
    }
    return pages;
  }

  return {
    url: server.url,
    metricsUrl: server.metricsUrl ?? '',
    accounts,
    log: () => lines.join(''),
    query: (statement) => queryDatabase(database.options, statement),
    ask,
    allFacts,
    close: async () => {
      await server.close();
      await sandbox.close();
      await database.close();
    },
  };
}
