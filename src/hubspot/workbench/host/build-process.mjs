/*
 * Builds, from the repository's TypeScript. tsx is there for our own few files alone: while it is on it
 * reads every module that is loaded, and HubSpot's builder and Vite take three times as long to load.
 */
import { register } from 'tsx/esm/api';

const unregister = register();
const { carryOutBuilds } = await import('./carry-out-builds.ts');
await unregister();
carryOutBuilds();
