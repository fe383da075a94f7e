#!/usr/bin/env node
// The source is TypeScript and runs as it is: nothing is built before the first use.
import process from 'node:process';
import '../../check-node.mjs';

const { register } = await import('tsx/esm/api');
register();
// Whoever reads the output may close it early, as `head` does: that is no error.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
});
const { run } = await import('../program.ts');
process.exitCode = await run(process.argv.slice(2));
