import { carryOutBuilds } from './carry-out-builds.ts';

/** What the published package starts to build with; the repository starts its `.mjs`. */
carryOutBuilds();
