#!/usr/bin/env node
// The source is TypeScript and runs as it stands in this repository; the published package is built.
import { register } from 'tsx/esm/api';

register();
await import('../main.ts');
