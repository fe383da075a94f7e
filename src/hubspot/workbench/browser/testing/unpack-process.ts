import { execFileSync } from 'node:child_process';
import { packagedChromium } from '../packaged-chromium.ts';

/** Unpacks from one folder into another, starts what it finds there and passes its answer on. */
const [source, cacheFolder] = process.argv.slice(2) as [string, string];
const chromium = await packagedChromium({ source, cacheFolder });
if (chromium === null) throw new Error('@sparticuz/chromium is not installed.');
process.stdout.write(
  execFileSync(chromium.executablePath, ['--version'], {
    env: { ...process.env, ...chromium.environment },
  }),
);
