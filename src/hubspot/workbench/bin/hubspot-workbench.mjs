#!/usr/bin/env node
// The source is TypeScript and runs unbuilt in this repository; the published package is built.
import '../../../check-node.mjs';

const { register } = await import('tsx/esm/api');
register();
await import('../main.ts');
