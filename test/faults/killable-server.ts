import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { sign } from '../attack/signed-request.ts';
import { bundleProgram } from '../../src/server/testing/bundle-program.ts';
import type { Order, Report, Start } from './write-process.ts';

export interface Asked {
  method?: string;
  body?: unknown;
  portalId?: string;
  userId?: string;
}

/** What stood in the way of an answer: the server was killed. */
export class Killed extends Error {}

/** A server in a process of its own, which can be killed. */
export class KillableServer {
  readonly #child: ChildProcess;
  readonly #start: Start;
  readonly #waiting = new Map<number, (result: unknown) => void>();
  readonly #errors: string[] = [];
  readonly #exit: Promise<unknown>;
  readonly #killed = new AbortController();
  #orders = 0;
  #url = '';

  static async start(start: Start): Promise<KillableServer> {
    const server = await KillableServer.begin(start);
    await server.ready;
    return server;
  }

  /** Without waiting until it is there. */
  static async begin(start: Start): Promise<KillableServer> {
    return new KillableServer(
      await bundleProgram(path.join(import.meta.dirname, 'write-process.ts')),
      start,
    );
  }

  /** Resolves when it listens. @throws when it ends before, unless it was killed */
  readonly ready: Promise<void>;

  private constructor(program: string, start: Start) {
    this.#start = start;
    this.#child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.#exit = once(this.#child, 'exit');
    this.#child.stderr!.on('data', (text: Buffer) => this.#errors.push(text.toString()));
    this.#child.stdin!.on('error', () => undefined);
    const listens = new Promise<void>((resolve) => {
      createInterface(this.#child.stdout!).on('line', (line) => {
        const report = JSON.parse(line) as Report;
        if ('url' in report) {
          this.#url = report.url;
          resolve();
        } else {
          this.#waiting.get(report.id)?.(report.result);
        }
      });
    });
    const ended = this.#exit.then(() => {
      if (!this.#killed.signal.aborted) throw this.#end();
    });
    this.ready = Promise.race([listens, ended]);
    this.#child.stdin!.write(`${JSON.stringify(start)}\n`);
  }

  /** A signed request. @throws {Killed} */
  async ask(
    path: string,
    { method = 'GET', body, portalId = '100', userId = '48210011' }: Asked = {},
  ) {
    const { publicUrl, clientSecret, appId, ahead } = this.#start;
    const query = `userId=${userId}&portalId=${portalId}&appId=${appId}`;
    const target = `${path}${path.includes('?') ? '&' : '?'}${query}`;
    const text = body === undefined ? '' : JSON.stringify(body);
    const timestamp = String(Date.now() + ahead);
    const signature = sign({ method, body: text, timestamp }, publicUrl + target, clientSecret);
    const response = await this.get(target, {
      method,
      headers: { 'X-HubSpot-Signature-v3': signature, 'X-HubSpot-Request-Timestamp': timestamp },
      ...(text === '' ? {} : { body: text }),
    });
    return { status: response.status, body: JSON.parse(response.text) as Record<string, unknown> };
  }

  /** Any request. @throws {Killed} */
  async get(address: string, init: RequestInit = {}) {
    const url = `${this.#url}${address.replace(this.#start.publicUrl, '')}`;
    try {
      const response = await fetch(url, {
        redirect: 'manual',
        signal: this.#killed.signal,
        ...init,
      });
      const { status, headers } = response;
      return { status, headers, text: await response.text() };
    } catch (error) {
      throw this.#killed.signal.aborted ? this.#end() : error;
    }
  }

  /** @throws {Killed} */
  async order<Result>(order: Order): Promise<Result> {
    this.#orders += 1;
    const id = this.#orders;
    const result = new Promise<unknown>((resolve) => this.#waiting.set(id, resolve));
    this.#child.stdin!.write(`${JSON.stringify({ ...order, id })}\n`);
    const killed = this.#exit.then(() => {
      throw this.#end();
    });
    return (await Promise.race([result, killed])) as Result;
  }

  /** SIGKILL: the process has no chance to put anything in order. */
  async kill(): Promise<void> {
    this.#killed.abort();
    this.#child.kill('SIGKILL');
    await this.#exit;
  }

  #end(): Error {
    return this.#killed.signal.aborted
      ? new Killed('The server was killed.')
      : new Error(`The server has ended:\n${this.#errors.join('')}`);
  }
}
