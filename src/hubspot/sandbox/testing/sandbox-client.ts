import { Client } from '@hubspot/api-client';
import { afterAll } from 'vitest';
import type { SandboxAccount } from '../account/account.ts';
import { startSandbox } from '../server.ts';

/** What HubSpot's own client throws when the API refuses. */
export interface Refusal {
  code: number;
  body: Record<string, unknown>;
  headers: Record<string, string>;
}

/**
 * Serves the accounts on a real port until the test file ends, and makes HubSpot's own client for
 * each of them.
 */
export async function serve(...accounts: SandboxAccount[]) {
  const sandbox = await startSandbox({ accounts });
  afterAll(() => sandbox.close());
  return {
    url: sandbox.url,
    clientFor: ({ accessToken }: { accessToken: string }) =>
      new Client({ accessToken, basePath: sandbox.url, numberOfApiCallRetries: 1 }),
  };
}

/** Waits for a call to be refused; fails when it is not. */
export async function refusalOf(call: Promise<unknown>): Promise<Refusal> {
  const answer = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!isRefusal(answer))
    throw new Error('The call was not refused by the API.', { cause: answer });
  return answer;
}

function isRefusal(value: unknown): value is Refusal {
  return value instanceof Error && 'code' in value && 'body' in value;
}

/** Every result of a paged call, in order, with the number of pages. */
export async function everyPage<Result>(
  page: (after: string | undefined) => Promise<{
    results: Result[];
    paging?: { next?: { after: string } };
  }>,
): Promise<{ results: Result[]; pages: number }> {
  const results: Result[] = [];
  for (let pages = 1, after: string | undefined; ; pages += 1) {
    const { results: found, paging } = await page(after);
    results.push(...found);
    after = paging?.next?.after;
    if (after === undefined) return { results, pages };
  }
}
