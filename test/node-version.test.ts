import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import commandLine from '../src/command-line/package.json' with { type: 'json' };
import workbench from '../src/hubspot/workbench/package.json' with { type: 'json' };
import manifest from '../package.json' with { type: 'json' };

const root = path.resolve(import.meta.dirname, '..');
/** What a person starts. */
const entries = [
  // The others are for who works on the project: npm says that the Node is too old when it installs.
  ...Object.values(manifest.scripts).flatMap(
    (script) => /^node (\S+\.mjs)/.exec(script)?.[1] ?? [],
  ),
  path.join('src/command-line', commandLine.bin['tier-points']),
  path.join('src/hubspot/workbench', workbench.bin['hubspot-workbench']),
];

/** Makes Node say that it is another one. */
function pretend(version: string): string {
  const versions = `{ ...process.versions, node: '${version}' }`;
  const code = `Object.defineProperty(process, 'versions', { value: ${versions} });`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

function startWith(version: string, entry: string): Promise<{ code: unknown; said: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', pretend(version), entry, '--help'],
      { cwd: root },
      (_error, stdout, stderr) => resolve({ code: child.exitCode, said: stdout + stderr }),
    );
  });
}

describe.each(entries)('%s', (entry) => {
  it.each(['18.20.8', '20.18.3', '16.0.0'])('says in one sentence what %s lacks', async (old) => {
    expect(await startWith(old, entry)).toEqual({
      code: 1,
      said: `Node 20.19 or later is required, but this is Node ${old}. Install a newer one from https://nodejs.org.\n`,
    });
  });

  it('loads nothing before it has looked', async () => {
    const source = await readFile(path.join(root, entry), 'utf8');
    // An old Node reads all of these before it runs any.
    const loadedFirst = [...source.matchAll(/^import\s(?:.* from )?'(.+)';$/gm)].map((it) => it[1]);
    expect(loadedFirst.filter((it) => it !== 'node:process')).toEqual([
      expect.stringMatching(/\/check-node\.mjs$/),
    ]);
  });
});

it.each(['20.19.0', '22.0.0', '24.1.0'])('lets Node %s pass', async (version) => {
  const { code, said } = await startWith(version, 'src/command-line/bin/tier-points.mjs');
  expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('Usage:') });
});
