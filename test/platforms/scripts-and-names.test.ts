import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const root = path.resolve(import.meta.dirname, '../..');

/** Text that only a shell like sh understands, in the way that npm would run it. */
const shellOnly = /(^|[;&|]\s*)(\w+=|rm|cp|mv|mkdir|cat|export|\.\/)|'|\$|;|`/;

it.each(['NODE_ENV=test vitest', 'rm -rf dist', './run', 'tsx a && cp b c', "node -p '1'", 'a; b'])(
  'a script of npm that only sh understands is known as one: %s',
  (script) => expect(script).toMatch(shellOnly),
);

it('every script of npm is understood by cmd.exe too', async () => {
  const workspaces = await Promise.all(
    manifest.workspaces.map(async (pattern) => {
      const parent = path.join(root, pattern.replace(/\/\*$/, ''));
      const isOne = !pattern.endsWith('/*');
      return isOne ? [parent] : (await readdir(parent)).map((name) => path.join(parent, name));
    }),
  );
  const texts = await Promise.all(
    [root, ...workspaces.flat()].map((folder) =>
      readFile(path.join(folder, 'package.json'), 'utf8').catch(() => '{}'),
    ),
  );
  const scripts = texts.flatMap((text) =>
    Object.values((JSON.parse(text) as { scripts?: Record<string, string> }).scripts ?? {}),
  );
  expect(scripts).toContain(manifest.scripts.test);
  for (const script of scripts) expect(script).not.toMatch(shellOnly);
});

/** What Windows cannot write, or takes for a device. */
const forbidden = /[<>:"|?*\\]|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

it.each(['a:b.ts', 'aux.ts', 'what?.md', 'end.', 'nul'])('%s is no name for a file', (name) =>
  expect(name).toMatch(forbidden),
);

it('every file can be written on every platform', async () => {
  const generated = new Set(['node_modules', 'dist', '.git', '.data', 'reports', 'coverage']);
  const namesBelow = async (folder: string): Promise<string[]> => {
    const entries = await readdir(path.join(root, folder), { withFileTypes: true });
    const kept = entries.filter((it) => !generated.has(it.name));
    const deeper = kept.map(async (it) => {
      const name = path.join(folder, it.name);
      return it.isDirectory() ? [name, ...(await namesBelow(name))] : [name];
    });
    return (await Promise.all(deeper)).flat();
  };
  const names = await namesBelow('');
  expect(names).toContain('package.json');
  expect(names.filter((name) => forbidden.test(path.basename(name)))).toEqual([]);
  // Two names that differ in case alone are one file on macOS and Windows.
  const folded = names.map((name) => name.toLowerCase());
  expect(names.filter((_, at) => folded.indexOf(folded[at]!) !== at)).toEqual([]);
});
