// What `npm run upload:prepare` runs.
import '../../../check-node.mjs';

const { register } = await import('tsx/esm/api');
register();
await import('../main.ts');
