import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** What a new project's extensions import. */
const libraries = [path.join('@hubspot', 'ui-extensions'), 'react'];

/** Whether a folder, or one above it, has the libraries that a new project needs to run. */
export function hasLibraries(folder: string): boolean {
  return libraries.every((name) =>
    withAncestors(folder).some((above) => existsSync(path.join(above, 'node_modules', name))),
  );
}

/** Runs `npm install` in a folder. Resolves with whether it went well. */
export async function installLibraries(folder: string): Promise<boolean> {
  const npm = npmProgram();
  if (npm === null) return false;
  const child = spawn(process.execPath, [npm, 'install', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
}

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
