import { randomUUID } from 'node:crypto';
import { mkdir, readFile, realpath, rename, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import * as z from 'zod';
import { ProjectError } from './project-files.ts';
import { readProject } from './project.ts';
import { whatRuns, type WhatRuns } from './what-runs.ts';

type Ask = (question: string) => Promise<string>;

export interface TrustOptions {
  /** `--trust`: for this run, and nobody is asked. */
  trust: boolean;
  profile?: string;
  /** Where the answers are kept; a folder of the user's settings when absent. */
  configFolder?: string;
  /** Asks a person; null where there is none, such as in CI. */
  ask?: Ask | null;
}

/**
 * Opening a project runs its code with the rights of whoever opens it: asks once per folder, and
 * again when what would run has changed. A yes is remembered.
 *
 * @throws {ProjectError} when nobody says yes.
 */
export async function requireTrust(projectFolder: string, options: TrustOptions): Promise<void> {
  if (options.trust) return;
  const file = answersFile(options.configFolder);
  const { folder, described, files } = await look(projectFolder, options.profile);
  const known = (await readTrusted(file)).find((it) => it.folder === folder);
  const changed = files.filter((line) => !known?.files.includes(line)).map(pathIn);
  if (known !== undefined && changed.length === 0) return;
  const ask = options.ask === undefined ? askInTerminal() : options.ask;
  const lines = known === undefined ? described : changed.map((it) => `${it}, which has changed`);
  // What has names of its own choice could else write over the question.
  const runs = lines.map((line) => `- ${line.replace(/[\p{Cc}\p{Cf}]/gu, '?')}`).join('\n');
  if (ask === null) {
    throw new ProjectError(
      folder,
      `opening this project runs its code with your rights:\n${runs}\nIf you trust it, add --trust.`,
    );
  }
  const question = `Opening ${folder} runs its code with your rights:\n${runs}\nOpen only projects that you trust. Open it? (y/N) `;
  if (!/^y(es)?$/i.test((await ask(question)).trim())) {
    throw new ProjectError(folder, 'not opened, because it is not trusted');
  }
  await keep(file, { folder, files });
}

/** Remembers a yes for a folder, as if its owner had been asked: they have just had it written. */
export async function rememberTrust(projectFolder: string, configFolder?: string): Promise<void> {
  const { folder, files } = await look(projectFolder);
  await keep(answersFile(configFolder), { folder, files });
}

/** Reads a project, which runs nothing of it, and says what would run. */
async function look(projectFolder: string, profile?: string): Promise<WhatRuns & Trusted> {
  const given = path.resolve(projectFolder);
  const folder = await realpath(given).catch(() => given);
  return { folder, ...(await whatRuns(await readProject(folder, {}, profile), folder)) };
}

const pathIn = (line: string) => line.slice(line.indexOf(' ') + 1);

function askInTerminal(): Ask | null {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return null;
  return async (question) => {
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    try {
      return await terminal.question(question);
    } finally {
      terminal.close();
    }
  };
}

function usersConfigFolder(): string {
  const folder =
    process.platform === 'win32' ? process.env['APPDATA'] : process.env['XDG_CONFIG_HOME'];
  return path.join(folder || path.join(homedir(), '.config'), 'hubspot-workbench');
}

const trustedSchema = z.object({
  folders: z.array(z.object({ folder: z.string(), files: z.array(z.string()) })),
});
type Trusted = z.infer<typeof trustedSchema>['folders'][number];

function answersFile(configFolder = usersConfigFolder()): string {
  return path.join(configFolder, 'trusted-projects.json');
}

/** A file that cannot be read trusts nobody. */
async function readTrusted(file: string): Promise<Trusted[]> {
  try {
    return trustedSchema.parse(JSON.parse(await readFile(file, 'utf8'))).folders;
  } catch {
    return [];
  }
}

/** A yes is good for this run, also where it cannot be written down. */
async function keep(file: string, trusted: Trusted): Promise<void> {
  const others = (await readTrusted(file)).filter(({ folder }) => folder !== trusted.folder);
  const answers = { folders: [...others, trusted] };
  const aside = `${file}.${randomUUID()}`;
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(aside, `${JSON.stringify(answers, null, 2)}\n`, { mode: 0o600 });
    await rename(aside, file);
  } catch (error) {
    process.stderr.write(`You will be asked again: ${(error as Error).message}\n`);
  }
}
