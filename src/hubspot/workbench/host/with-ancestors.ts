import path from 'node:path';

/** A folder and all that are around it, the nearest first. */
export function withAncestors(folder: string): string[] {
  const above = path.dirname(folder);
  return above === folder ? [folder] : [folder, ...withAncestors(above)];
}
