/** Writes `prop-kinds.json` after an update of the SDK: `npx tsx <this file>`, then format it. */
import { writeFile } from 'node:fs/promises';
import { propKindsOfTheSdk } from './sdk-prop-kinds.ts';

const file = new URL('../prop-kinds.json', import.meta.url);
await writeFile(file, JSON.stringify(propKindsOfTheSdk()));
