/**
 * `npm run test:deploy`: follows `deploy/Dockerfile` and `deploy/compose.yaml` without a container
 * engine. The image is a folder, its services are processes on this machine, PostgreSQL is the one of
 * the tests. The base images, the proxy and the network are not run.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createAccount, startSandbox } from 'hubspot-sandbox';
import { signatureHeader, signRequest, timestampHeader } from '../../src/server/http/signature.ts';
import { startPostgres } from '../../src/server/testing/test-databases.ts';
import { readCompose, type Service } from './compose.ts';
import { buildImage, type BuiltImage } from './image.ts';

const deploy = path.join(import.meta.dirname, '../../deploy');
const publicUrl = 'https://points.example.com';
const clientSecret = 'secret-of-the-app';

const root = await mkdtemp(path.join(tmpdir(), 'image-'));
const account = createAccount({ seed: 1, portalId: '100', clients: 3 });
const sandbox = await startSandbox({ accounts: [account] });
const database = await startPostgres();
const running = new Map<string, ChildProcess>();
try {
  const image = await buildImage(path.join(deploy, 'Dockerfile'), root);
  const services = await readCompose(path.join(deploy, 'compose.yaml'), {
    POSTGRES_PASSWORD: 'postgres',
    HUBSPOT_ACCESS_TOKEN: account.accessToken,
    HUBSPOT_CLIENT_SECRET: clientSecret,
    HUBSPOT_API_URL: sandbox.url,
    PUBLIC_URL: publicUrl,
  });
  await checkProxy(services);

  const early = run(image, service(services, 'web1'));
  expect('a server before the migration', await early.ended, 1);
  expect('the migration', await run(image, service(services, 'migrate')).ended, 0);

  const started = new Map<string, string>();
  for (const name of ['web1', 'web2', 'work1', 'work2']) {
    const { child, printed } = run(image, service(services, name));
    running.set(name, child);
    started.set(name, await printed(/^Server ready: (\S+)$/m));
  }
  for (const [name, url] of started) {
    expect(`/livez of ${name}`, (await fetch(`${url}/livez`)).status, 200);
    expect(`/readyz of ${name}`, (await fetch(`${url}/readyz`)).status, 200);
    checkHealth(name, service(services, name), url);
  }
  for (const name of ['web1', 'web2']) {
    expect(`a signed request to ${name}`, await askSession(started.get(name) ?? ''), 200);
  }

  // All at once, as `docker compose stop` does.
  const stopped = [...running].map(async ([name, child]) => {
    const exited = once(child, 'exit');
    // eslint-disable-next-line platforms/no-trap -- images are for Linux
    child.kill('SIGTERM');
    const url = `${started.get(name)}/readyz`;
    while ((await fetch(url)).status !== 503);
    console.log(`ok: ${name} says at once that it stops`);
    expect(`the end of ${name}`, (await exited)[0], 0);
    running.delete(name);
  });
  await Promise.all(stopped);
} finally {
  for (const child of running.values()) child.kill('SIGKILL');
  await database.close();
  await sandbox.close();
  await rm(root, { recursive: true, force: true });
}

function service(services: Record<string, Service>, name: string): Service {
  const found = services[name];
  if (found === undefined) throw new Error(`There is no service ${name}`);
  return found;
}

/** Starts a service as a process, with its own ports and the database of this run. */
function run(image: BuiltImage, { command = image.command, environment }: Service) {
  const [program = '', ...parameters] = command;
  const child = spawn(program, parameters, {
    cwd: image.workingFolder,
    env: {
      PATH: process.env['PATH'] ?? '',
      ...image.environment,
      ...environment,
      DATABASE_URL: database.options.databaseUrl ?? '',
      HOST: '127.0.0.1',
      METRICS_HOST: '127.0.0.1',
      PORT: '0',
      METRICS_PORT: '0',
    },
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  const ended = once(child, 'exit').then(([code]) => Number(code));
  const printed = async (pattern: RegExp) => {
    const over = ended.then((code) => {
      throw new Error(`It ended with ${code}:\n${output}`);
    });
    for (;;) {
      const [, found] = pattern.exec(output) ?? [];
      if (found !== undefined) return found;
      await Promise.race([once(child.stdout, 'data'), over]);
    }
  };
  return { child, ended, printed };
}

/** Runs the health check of a service, at the port that it has here. */
function checkHealth(name: string, { healthcheck }: Service, url: string): void {
  const [, program = '', ...parameters] = healthcheck?.test ?? [];
  const here = parameters.map((parameter) => parameter.replace('http://127.0.0.1:4401', url));
  if (here.join() === parameters.join()) throw new Error(`The check of ${name} asks another port`);
  expect(`the health check of ${name}`, spawnSync(program, here).status, 0);
}

/** What the proxy is told must be there, at the ports that the server has. */
async function checkProxy(services: Record<string, Service>): Promise<void> {
  const text = await readFile(path.join(deploy, 'Caddyfile'), 'utf8');
  const [, upstreams = ''] = /reverse_proxy (.+) \{/.exec(text) ?? [];
  const expected = Object.entries(services)
    .filter(([, { environment }]) => environment['ROLE'] === 'web')
    .map(([name]) => `${name}:4401`);
  expect('the upstreams of the proxy', upstreams, expected.join(' '));
}

/** As HubSpot sends it to the public address, and the proxy passes it on. */
async function askSession(url: string): Promise<number> {
  const target = '/v1/session?userId=48210011&portalId=100&userEmail=ada%40partner.example&appId=1';
  const timestamp = String(Date.now());
  const signed = { method: 'GET', url: `${publicUrl}${target}`, body: Buffer.from(''), timestamp };
  const headers = {
    [signatureHeader]: signRequest(signed, clientSecret),
    [timestampHeader]: timestamp,
  };
  return (await fetch(`${url}${target}`, { headers })).status;
}

function expect(what: string, found: unknown, expected: unknown): void {
  if (found !== expected) throw new Error(`${what}: ${String(found)}, not ${String(expected)}`);
  console.log(`ok: ${what}`);
}
