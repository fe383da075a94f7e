import { fork } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseEnv } from 'node:util';
import type { HubSpotApiAnswer, HubSpotApiRequest } from '../shared/crm.ts';
import {
  noAnswer,
  type ServerlessAnswer,
  type ServerlessRequest,
  unanswered,
} from '../shared/serverless.ts';
import type { AppFunction } from './app-functions.ts';
import { ownFiles } from './own-files.ts';
import { checkInside } from './project-boundary.ts';

/** Milliseconds after which HubSpot ends a function. */
const timeLimit = 15_000;

/** A secret that HubSpot gives to every function, named or not. */
const accessToken = 'PRIVATE_APP_ACCESS_TOKEN';

/**
 * The value of a token of HubSpot's that the `.env` lacks: functions look for it before they ask, and
 * what is asked with it is answered here.
 */
const standIn = 'no-token-of-hubspot';

/** Whether a secret is for HubSpot's API, by its name. */
const isForHubSpot = (name: string) =>
  name === accessToken || (/hubspot|private_?app/i.test(name) && /token|key/i.test(name));

/** What the function asks HubSpot's API. */
interface Question {
  ask: HubSpotApiRequest;
  id: number;
}

/** What the function's process reports. */
interface Report {
  response?: unknown;
  error?: string;
  /** The stack of the error, and what caused it. */
  trace?: string;
}

export interface RunOptions {
  /** Milliseconds; HubSpot's own when absent. */
  timeLimit?: number;
  log?: (line: string) => void;
  /** Answers the function's requests to HubSpot's API that carry no secret of its own. */
  askHubSpot?: (request: HubSpotApiRequest) => Promise<HubSpotApiAnswer>;
}

/**
 * Runs a function of the project in a separate process, as HubSpot does: its file again for each
 * call, the secrets of the folder's `.env` and nothing else of ours in the environment, and 15 seconds
 * of time. It never
 * throws; a failure is an answer.
 *
 * @param options.log receives what the function writes to its console, a line at a time.
 */
export async function runServerless(
  functions: AppFunction[],
  request: Pick<ServerlessRequest, 'name' | 'parameters' | 'payload'> & {
    propertiesToSend: Record<string, string | null>;
    accountId: number;
  },
  options: RunOptions = {},
): Promise<ServerlessAnswer> {
  const found = functions.find((it) => it.name === request.name);
  if (!found) {
    const names = functions.map((it) => it.name).join(', ') || 'none';
    return failed(`This project has no function "${request.name}" (its functions: ${names})`);
  }
  if (!statSync(found.file, { throwIfNoEntry: false })?.isFile()) {
    const file = path.relative(found.sourceFolder, found.file);
    return failed(
      `The function "${found.name}" names ${file}, which does not exist in the project's source folder`,
    );
  }
  try {
    for (const file of [found.file, path.join(found.folder, '.env')]) {
      checkInside(found.sourceFolder, file);
    }
  } catch (error) {
    return failed((error as Error).message);
  }
  const secrets = await readSecrets(found);
  const source = await readFile(found.file, 'utf8');
  const given = source.includes(accessToken) ? [...found.secrets, accessToken] : found.secrets;
  const missing = [...new Set(given)].filter((name) => !(name in secrets));
  const where = path.relative(found.sourceFolder, found.folder) || '.';
  for (const name of missing) {
    const until = isForHubSpot(name) ? ', until when api.hubapi.com is answered here' : '';
    options.log?.(`the secret ${name} has no value; add ${name}=<value> to ${where}/.env${until}`);
  }
  const standIns = missing.filter(isForHubSpot).map((name) => [name, standIn] as const);
  if (!existsSync(path.join(found.folder, 'package.json'))) {
    options.log?.(
      `${where} has no package.json; add one with the packages that the function uses, HubSpot installs them from it`,
    );
  }
  const { parameters, propertiesToSend, accountId, payload } = request;
  const event = payload === undefined ? {} : { event: { type: 'SERVERLESS_ACTION_HOOK', payload } };
  const context = {
    parameters,
    propertiesToSend,
    accountId,
    ...event,
    secrets: { ...secrets, ...Object.fromEntries(standIns) },
  };
  return runProcess(found, { context, own: Object.values(secrets) }, options);
}

async function runProcess(
  { file, folder, name }: AppFunction,
  /** What the function is given, and which of the secrets in it are its own. */
  given: { context: object; own: string[] },
  options: RunOptions,
): Promise<ServerlessAnswer> {
  const child = fork(ownFiles.serverlessProcess, [], {
    cwd: folder,
    execArgv: [],
    env: bareEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      for (const line of text.split('\n')) if (line.trim() !== '') options.log?.(line);
    });
  }
  const limit = options.timeLimit ?? timeLimit;
  return new Promise((resolve) => {
    const settle = (answer: ServerlessAnswer) => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      resolve(answer);
    };
    const timer = setTimeout(
      () => settle(failed(`The function "${name}" took longer than ${limit / 1000} seconds`)),
      limit,
    );
    let isTold = false;
    child.on('message', (message: Report | Question) => {
      if ('ask' in message) {
        if (!isTold) options.log?.(answeredHere);
        isTold = true;
        void answerOf(message.ask, options).then((answer) => {
          const { method, path: asked } = message.ask;
          if (isUnanswered(answer)) options.log?.(`${unanswered} ${method} ${asked.split('?')[0]}`);
          if (child.connected) child.send({ id: message.id, answer });
        });
        return;
      }
      const { response, error, trace } = message;
      for (const line of trace?.split('\n') ?? []) options.log?.(line);
      settle(
        error === undefined ? { status: 'SUCCESS', response: response ?? null } : failed(error),
      );
    });
    child.once('error', (error) => settle(failed(error.message)));
    child.once('exit', () => settle(failed(`The function "${name}" ended without a response`)));
    child.send({ file, ...given });
  });
}

const answeredHere =
  "api.hubapi.com: answered from the account's records, because the request carries no access token of the .env";

/** Not a record that is missing, but something that HubSpot has and the workbench does not. */
function isUnanswered({ status, body }: HubSpotApiAnswer): boolean {
  const { message } = Object(body) as { message?: unknown };
  return status === 404 && String(message).startsWith(noAnswer);
}

async function answerOf(
  request: HubSpotApiRequest,
  { askHubSpot }: RunOptions,
): Promise<HubSpotApiAnswer> {
  const failure = (message: string) => ({
    status: 502,
    headers: { 'content-type': 'application/json' },
    body: { status: 'error', message },
  });
  if (!askHubSpot) return failure('There is no API here');
  return askHubSpot(request).catch((error: Error) => failure(error.message));
}

/** What Node needs to run; nothing of whoever runs the workbench is a function's business. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP, TMP, TMPDIR } = process.env;
  return { PATH, SystemRoot, TEMP, TMP, TMPDIR };
}

/** HubSpot keeps secrets; a developer has them in a `.env` next to the functions. */
async function readSecrets({ folder, secrets }: AppFunction): Promise<Record<string, string>> {
  const text = await readFile(path.join(folder, '.env'), 'utf8').catch(() => '');
  const known = Object.entries(parseEnv(text)).filter(([name]) =>
    [...secrets, accessToken].includes(name),
  );
  return Object.fromEntries(known.map(([name, value]) => [name, value ?? '']));
}

function failed(message: string): ServerlessAnswer {
  return { status: 'ERROR', message };
}
