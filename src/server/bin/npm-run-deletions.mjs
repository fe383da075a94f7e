// What `npm run deletions` runs.
import '../../check-node.mjs';

const { register } = await import('tsx/esm/api');
register();
await import('../deletions.ts');
