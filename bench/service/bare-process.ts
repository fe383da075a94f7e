/** The least that a server can do: Hono, the signature check, and an answer that lies in memory. */
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  findSignatureProblem,
  signatureHeader,
  timestampHeader,
} from '../../src/server/http/signature.ts';
import { app } from './app.ts';

/** What a path is answered with, the body as base64. */
export interface BareAnswer {
  path: string;
  body: string;
  headers: Record<string, string>;
}

let counted = process.cpuUsage();
/** Processor time since this was asked last, in milliseconds. */
function cpuSince(): number {
  const { user, system } = process.cpuUsage(counted);
  counted = process.cpuUsage();
  return (user + system) / 1000;
}

const answers = new Map<
  string,
  { body: Uint8Array<ArrayBuffer>; headers: Record<string, string> }
>();
const bare = new Hono().get('*', async ({ req }) => {
  const problem = findSignatureProblem(
    {
      method: req.method,
      urls: [app.publicUrl + req.url.slice(req.url.indexOf('/', 'http://'.length))],
      body: new Uint8Array(await req.arrayBuffer()),
    },
    { signature: req.header(signatureHeader), timestamp: req.header(timestampHeader) },
    app.clientSecret,
    Date.now(),
  );
  const answer = answers.get(req.path);
  if (problem !== null || answer === undefined) return new Response(problem, { status: 401 });
  return new Response(answer.body, { headers: answer.headers });
});

process.on('message', (request: BareAnswer[] | 'cpu') => {
  if (request === 'cpu') return void process.send!(cpuSince());
  for (const { path, body, headers } of request) {
    answers.set(path, { body: new Uint8Array(Buffer.from(body, 'base64')), headers });
  }
  void listening.then(() => process.send!(address()));
});

const server = createAdaptorServer({ fetch: bare.fetch }) as Server;
const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const listening = once(server.listen(0, '127.0.0.1'), 'listening');
