// What `npm run migrate` runs.
import '../../check-node.mjs';

const { register } = await import('tsx/esm/api');
register();
await import('../migrate.ts');
