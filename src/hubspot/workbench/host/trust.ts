import { mkdir, readFile, realpath, rename, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import * as z from 'zod';
import { listFiles, ProjectError } from './project-files.ts';
import { readProject, type Project } from './project.ts';

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
 * remembers a yes.
 *
 * @throws {ProjectError} when nobody says yes.
 */
export async function requireTrust(projectFolder: string, options: TrustOptions): Promise<void> {
  if (options.trust) return;
  // Reading it first runs nothing, and tells what would be run.
  const project = await readProject(path.resolve(projectFolder), {}, options.profile);
  const folder = await realpath(projectFolder);
  const file = path.join(options.configFolder ?? usersConfigFolder(), 'trusted-projects.json');
  const trusted = await readTrusted(file);
  if (trusted.includes(folder)) return;
  const ask = options.ask === undefined ? askInTerminal() : options.ask;
  const runs = (await whatRuns(project)).map((line) => `- ${line}`).join('\n');
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
  await keep(file, [...trusted, folder]);
}

/** Remembers a yes for a folder, as if its owner had been asked: they have just had it written. */
export async function rememberTrust(folder: string, configFolder?: string): Promise<void> {
  const file = path.join(configFolder ?? usersConfigFolder(), 'trusted-projects.json');
  const [own, trusted] = await Promise.all([realpath(folder), readTrusted(file)]);
  if (!trusted.includes(own)) await keep(file, [...trusted, own]);
}

/** What of a project runs outside of the browser's sandbox. */
async function whatRuns(project: Project): Promise<string[]> {
  const folders = [...new Set(project.extensions.map(({ folder }) => folder))];
  const settings = await Promise.all(
    folders.map(async (folder) => {
      const names = await listFiles(folder);
      return names
        .filter((name) => /^(vite|postcss)\.config\.|^\.postcssrc/.test(name))
        .map((name) => path.relative(project.sourceFolder, path.join(folder, name)));
    }),
  );
  const functions = project.functions.map(({ name }) => name);
  return [
    ...settings.flat().map((name) => `${name}, when an extension is built`),
    'what the build settings of its extensions load',
    ...(functions.length === 0 ? [] : [`its functions, when called: ${functions.join(', ')}`]),
  ];
}

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

const trustedSchema = z.object({ folders: z.array(z.string()) });

/** A file that cannot be read trusts nobody. */
async function readTrusted(file: string): Promise<string[]> {
  try {
    return trustedSchema.parse(JSON.parse(await readFile(file, 'utf8'))).folders;
  } catch {
    return [];
  }
}

async function keep(file: string, folders: string[]): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const aside = `${file}.${process.pid}`;
  await writeFile(aside, `${JSON.stringify({ folders }, null, 2)}\n`, { mode: 0o600 });
  await rename(aside, file);
}
