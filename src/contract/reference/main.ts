import { writeFile } from 'node:fs/promises';
import { httpReference, referenceFile } from './http-reference.ts';

await writeFile(referenceFile, await httpReference());
