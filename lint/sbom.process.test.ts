import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { npmProgram } from '../test/programs.ts';

const root = path.resolve(import.meta.dirname, '..');

test('`npm run sbom` lists every package that the server needs, with its licence, and marks tools', () => {
  const printed = execFileSync(process.execPath, [npmProgram(), 'run', '--silent', 'sbom'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 50_000_000,
  });
  const { bomFormat, components } = JSON.parse(printed) as {
    bomFormat: string;
    components: { name: string; version: string; scope: string; licenses?: unknown[] }[];
  };
  expect(bomFormat).toBe('CycloneDX');
  const partOf = new Map(components.map((part) => [`${part.name}@${part.version}`, part]));
  const { dependencies } = JSON.parse(
    readFileSync(path.join(root, 'src/server/package.json'), 'utf8'),
  ) as { dependencies: Record<string, string> };
  for (const [name, version] of Object.entries(dependencies)) {
    if (version.startsWith('file:')) continue;
    expect(partOf.get(`${name}@${version}`), name).toMatchObject({
      scope: 'required',
      licenses: [expect.anything()],
    });
  }
  expect(components.find(({ name }) => name === 'vitest')).toMatchObject({ scope: 'optional' });
});
