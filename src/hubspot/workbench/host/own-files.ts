import { fileURLToPath } from 'node:url';

/**
 * Where the workbench's own files are. In its repository it runs from TypeScript and builds its
 * page; the published package holds JavaScript side by side and the page ready built.
 */
const isPublished = !import.meta.url.endsWith('.ts');
const own = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export const ownFiles = {
  buildProcess: own(isPublished ? './build-process.js' : './build-process.mjs'),
  /** What a build process does: its builds are kept for as long as this is the same. */
  buildCode: own(isPublished ? './build-process.js' : './carry-out-builds.ts'),
  serverlessProcess: own('./serverless-process.mjs'),
  /** The project that `init` writes. */
  template: own(isPublished ? './template' : '../init/template'),
  /** The folder of built pages, one for each build of React; null where they are built on demand. */
  builtPages: isPublished ? own('./page') : null,
  /** Where builds are kept from one start to the next: in a `node_modules`, as is the custom. */
  cacheFolder: own(isPublished ? '../.cache/hubspot-workbench' : '../node_modules/.cache'),
};
