/** `npm run structure`: writes the tables and pictures of `docs/structure.md`. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './places.js';
import { readArrows, readImports } from './real-imports.ts';
import { fillIn, structureParts } from './structure-parts.ts';

const document = path.join(root, 'docs/structure.md');
const filled = await fillIn(
  await readFile(document, 'utf8'),
  structureParts(readArrows(readImports())),
);
await writeFile(document, filled);
