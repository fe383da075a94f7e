import { writeFile } from 'node:fs/promises';
import { httpReference, referenceFile } from './http-reference.ts';
import { openApi, openApiFile } from './open-api.ts';

await writeFile(referenceFile, await httpReference());
await writeFile(openApiFile, await openApi());
