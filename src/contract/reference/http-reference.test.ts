import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { endpoints } from '../index.ts';
import { httpReference, referenceFile } from './http-reference.ts';

test('the HTTP reference is the one that `npm run reference` writes', async () => {
  const reference = await httpReference();
  expect(await readFile(referenceFile, 'utf8')).toBe(reference);
  for (const name of Object.keys(endpoints)) expect(reference).toContain(`## \`${name}\``);
  expect(reference).toContain('| `clients[].sales[].dealType` (optional)');
});
