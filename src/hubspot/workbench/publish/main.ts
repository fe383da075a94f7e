import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPackage } from './build-package.ts';

/** `npm run package`: the publishable package in `dist/package`, ready for `npm pack`. */
const folder = path.join(fileURLToPath(new URL('..', import.meta.url)), 'dist/package');
await buildPackage(folder);
process.stdout.write(`${folder}\n`);
