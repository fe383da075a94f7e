import { connect, type Socket } from 'node:net';
import { signatureHeader, signRequest, timestampHeader } from '../../src/server/http/signature.ts';
import { app } from './app.ts';

/** Requests that are under way at once: of as many users, as HubSpot has 20 of an account. */
const atOnce = 16;

export interface Asked {
  portalId: string;
  path: string;
  headers?: Record<string, string>;
}

/** The target and headers of a request as HubSpot would send it for the super admin. */
export function signed({ portalId, path, headers = {} }: Asked, at = Date.now()) {
  const query = `userId=${app.superAdmin}&portalId=${portalId}&userEmail=ada%40partner.example&appId=${app.appId}`;
  const target = `${path}?${query}`;
  const timestamp = String(at);
  const request = {
    method: 'GET',
    url: app.publicUrl + target,
    body: new Uint8Array(),
    timestamp,
  };
  return {
    target,
    headers: {
      ...headers,
      [signatureHeader]: signRequest(request, app.clientSecret),
      [timestampHeader]: timestamp,
    },
  };
}

/** Sends the same request again and again, and counts the answers. @throws when one is not `status`. */
export async function requestsPerSecond(
  url: string,
  asked: Asked,
  { seconds = 2, status = 200 } = {},
): Promise<{ count: number; perSecond: number }> {
  const { target, headers } = signed(asked);
  const { host, port } = new URL(url);
  const lines = Object.entries({ Host: host, ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  const request = Buffer.from([`GET ${target} HTTP/1.1`, ...lines, '', ''].join('\r\n'));
  const begun = performance.now();
  const until = begun + seconds * 1_000;
  const counts = Array.from({ length: atOnce }, () =>
    countAnswers(connect(Number(port), '127.0.0.1'), request, { until, status }),
  );
  const count = (await Promise.all(counts)).reduce((sum, one) => sum + one, 0);
  return { count, perSecond: count / ((performance.now() - begun) / 1_000) };
}

/** One request after the other on one connection; nothing is read of an answer but its length. */
function countAnswers(
  socket: Socket,
  request: Buffer,
  { until, status }: { until: number; status: number },
): Promise<number> {
  let count = 0;
  let missing = 0;
  let head = '';
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      socket.destroy();
      reject(error);
    };
    const answered = () => {
      count += 1;
      if (performance.now() < until) return void socket.write(request);
      socket.destroy();
      resolve(count);
    };
    socket.on('error', fail);
    socket.on('close', () => reject(new Error('The server closed the connection.')));
    socket.on('connect', () => socket.write(request));
    socket.on('data', (chunk) => {
      if (missing > 0) {
        missing -= chunk.length;
        if (missing === 0) answered();
        return;
      }
      head += chunk.toString('latin1');
      const end = head.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(
        /\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? (status === 304 ? 0 : NaN),
      );
      const problem = !head.startsWith(`HTTP/1.1 ${status} `) || Number.isNaN(length);
      if (problem) return fail(new Error(`Not the expected answer:\n${head.slice(0, end)}`));
      missing = length - (head.length - end - 4);
      head = '';
      if (missing === 0) answered();
    });
  });
}
