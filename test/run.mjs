// What `npm test` runs.
import '../src/check-node.mjs';

const { register } = await import('tsx/esm/api');
register();
await import('./run.ts');
