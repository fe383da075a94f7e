// What `npm start` runs: it speaks before the seconds that it takes to load the rest.
import process from 'node:process';
import '../../check-node.mjs';

if (!process.argv.includes('--help') && !process.argv.includes('-h')) {
  process.stderr.write('Starting Partner Tier Points. Ctrl-C stops it.\n');
}
const { register } = await import('tsx/esm/api');
register();
await import('../main.ts');
