import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { patience } from '../../../test/patience.ts';
import { connect } from '../hubspot/connection.ts';

/** A request as it arrived; `body` is parsed JSON, or null. */
export interface OddRequest {
  path: string;
  query: URLSearchParams;
  body: unknown;
}

/** What to answer; null for never. */
export type OddAnswer = {
  status?: number;
  body: unknown;
  headers?: Record<string, string>;
} | null;

/** A HubSpot that answers as a test says, for what the sandbox is too true to do. */
export async function startOddHubSpot(
  answer: (request: OddRequest) => OddAnswer,
  timeout = patience,
) {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      const body: unknown = /^[[{]/.test(text) ? JSON.parse(text) : null;
      const answered = answer({ path: url.pathname, query: url.searchParams, body });
      if (answered === null) return;
      const headers = { 'content-type': 'application/json', ...answered.headers };
      response.writeHead(answered.status ?? 200, headers).end(JSON.stringify(answered.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const connection = connect({
    accessToken: 'token',
    apiUrl: url,
    callPolicy: { retries: 1, firstPause: 1, longestPause: 2, timeout, pauseFactor: 0.01 },
    now: () => new Date(),
  });
  onTestFinished(async () => {
    connection.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { url, connection, openConnections: () => openConnections(server) };
}

function openConnections(server: Server): Promise<number> {
  return new Promise((resolve, reject) =>
    server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
  );
}
