/**
 * Leads a function's requests to HubSpot's API to the workbench, which answers from the account's
 * records. What carries a secret of the function's own goes to HubSpot.
 */
import { Buffer } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';
import { URL } from 'node:url';

const { Request } = globalThis;

const hubspot = 'api.hubapi.com';

/**
 * @param {string[]} secrets values of the function's secrets.
 * @param {(request: object) => Promise<{ status: number, headers: object, body: unknown }>} ask
 */
export async function leadHubSpotHere(secrets, ask) {
  // Other programs of the machine reach the port as well, for as long as the function runs.
  const key = randomUUID();
  const server = http.createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      if (!request.url.startsWith(`/${key}/`)) return void response.writeHead(404).end();
      const text = Buffer.concat(chunks).toString();
      const path = request.url.slice(key.length + 1);
      ask({ method: request.method, path, ...bodyOf(text) }).then(
        ({ status, headers, body }) =>
          response.writeHead(status, headers).end(body === '' ? '' : JSON.stringify(body)),
        () => response.writeHead(502).end(),
      );
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  // The function's end is the process's end.
  server.unref();
  const { port } = server.address();
  const isOwn = (authorization) => secrets.some((it) => String(authorization ?? '').includes(it));

  const { fetch } = globalThis;
  globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    const { hostname, pathname, search } = new URL(request.url);
    if (hostname !== hubspot || isOwn(request.headers.get('authorization'))) {
      return fetch(input, init);
    }
    return fetch(new Request(`http://127.0.0.1:${port}/${key}${pathname}${search}`, request));
  };

  const { request: original } = https;
  https.request = (...given) => {
    const [options, callback] = optionsOf(given);
    const name = options.hostname ?? String(options.host ?? '').split(':')[0];
    const headers = Object.entries(options.headers ?? {});
    const [, authorization] = headers.find(([it]) => it.toLowerCase() === 'authorization') ?? [];
    if (name !== hubspot || isOwn(authorization)) return original(...given);
    const here = { ...options, protocol: 'http:', host: '127.0.0.1', hostname: '127.0.0.1', port };
    delete here.agent;
    delete here.agents;
    return http.request({ ...here, path: `/${key}${options.path ?? '/'}` }, callback);
  };
  https.get = (...given) => https.request(...given).end();
  syncBuiltinESMExports();
}

/** `request(url, options, callback)`, in which each of the first two may be left out. */
function optionsOf([first, second, third]) {
  if (typeof first !== 'string' && !(first instanceof URL)) return [first, second];
  const { hostname, pathname, search } = new URL(first);
  const options = typeof second === 'object' ? second : {};
  const callback = typeof second === 'function' ? second : third;
  return [{ hostname, path: `${pathname}${search}`, ...options }, callback];
}

function bodyOf(text) {
  try {
    return text === '' ? {} : { body: JSON.parse(text) };
  } catch {
    return {};
  }
}

/** Asks the workbench, whose answer comes as a message too. */
export function askWorkbench() {
  const waiting = new Map();
  let last = 0;
  process.on('message', ({ answer, id }) => {
    if (answer === undefined) return;
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });
  return (request) =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      process.send({ ask: request, id: last });
    });
}
