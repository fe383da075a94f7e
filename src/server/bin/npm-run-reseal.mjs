// What `npm run tokens:reseal` runs.
import '../../check-node.mjs';

const { register } = await import('tsx/esm/api');
register();
await import('../reseal.ts');
