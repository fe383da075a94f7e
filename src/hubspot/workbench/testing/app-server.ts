import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the app's server received it. */
export interface ReceivedRequest {
  method: string;
  /** The full address, as a signature covers it. */
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}

export interface AppServer {
  /** For example `http://localhost:40123`. */
  origin: string;
  received: ReceivedRequest[];
  /** Replaced by a test that wants another answer; it gets the number of the request, from 1. */
  answer: (request: ReceivedRequest, number: number, response: ServerResponse) => void;
  close(): Promise<void>;
}

/** For tests: a real server on the loopback address in place of an app's own. */
export async function startAppServer(): Promise<AppServer> {
  const app: AppServer = {
    origin: '',
    received: [],
    answer: (_request, _number, response) => response.end('{}'),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const received = {
        method: request.method ?? '',
        url: `http://${request.headers.host ?? ''}${request.url ?? ''}`,
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      };
      app.received.push(received);
      app.answer(received, app.received.length, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  app.origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return app;
}
