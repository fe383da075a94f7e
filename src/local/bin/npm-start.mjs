// What `npm start` runs. Says so at once: loading the rest takes seconds.
import process from 'node:process';
import '../../check-node.mjs';

if (!process.argv.includes('--help') && !process.argv.includes('-h')) {
  process.stderr.write('Starting Partner Tier Points. Press Ctrl-C to stop.\n');
}
const { register } = await import('tsx/esm/api');
register();
await import('../main.ts');
