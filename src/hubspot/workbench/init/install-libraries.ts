import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { asArgument } from '../terminal/as-argument.ts';

/** What a new project's extensions import. */
const libraries = [path.join('@hubspot', 'ui-extensions'), 'react'];

/** Whether a folder, or one above it, has the libraries that a new project needs to run. */
export function hasLibraries(folder: string): boolean {
  return libraries.every((name) =>
    withAncestors(folder).some((above) => existsSync(path.join(above, 'node_modules', name))),
  );
}

/** What a person types to install a project's libraries from a folder above it. */
const linesToInstall = {
  npm: (project: string) => `npm install --prefix ${project}`,
  pnpm: (project: string) => `pnpm --dir ${project} install`,
  yarn: (project: string) => `yarn --cwd ${project} install`,
};
export type PackageTool = keyof typeof linesToInstall;

/** The tool that runs this command, as it names itself to what it runs; else npm, which Node has. */
export function packageTool(agent = process.env['npm_config_user_agent'] ?? ''): PackageTool {
  const [, name] = /^(pnpm|yarn)\//.exec(agent) ?? [];
  return (name as PackageTool | undefined) ?? 'npm';
}

export const lineToInstall = (tool: PackageTool, folder: string) =>
  linesToInstall[tool](asArgument(folder));

/** Installs a folder's libraries with a tool. Resolves with whether it went well. */
export async function installLibraries(folder: string, tool: PackageTool): Promise<boolean> {
  const started = tool === 'npm' ? startNpm(folder) : startOnPath(tool, folder);
  if (started === null) return false;
  return new Promise((resolve) => {
    started.once('error', () => resolve(false));
    started.once('close', (code) => resolve(code === 0));
  });
}

function startNpm(folder: string): ChildProcess | null {
  const npm = npmProgram();
  if (npm === null) return null;
  return spawn(process.execPath, [npm, 'install', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
  });
}

/** On Windows these are for a shell alone, so that starting them fails and the line is said. */
const startOnPath = (tool: PackageTool, folder: string) =>
  spawn(tool, ['install'], { cwd: folder, stdio: 'inherit' });

/** npm's own JavaScript: its command is a `.cmd` file on Windows, which only a shell can start. */
function npmProgram(): string | null {
  const bin = path.dirname(process.execPath);
  const given = process.env['npm_execpath'];
  const beside = [
    path.join(bin, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(bin, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  // `npx` names itself; pnpm and yarn name themselves, and would be told what they do not know.
  const own = given && /npm-cli\.js$/.test(given) ? [given] : [];
  return [...own, ...beside].find((file) => existsSync(file)) ?? null;
}

function withAncestors(folder: string): string[] {
  const above = path.dirname(folder);
  return above === folder ? [folder] : [folder, ...withAncestors(above)];
}
