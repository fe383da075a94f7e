import path from 'node:path';
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';

/** A place in a bundle, as browsers write it: address, line, column. */
const placePattern = /https?:\/\/[^\s()]+\/bundles\/[^\s():]+:(\d+):(\d+)/g;

/**
 * Puts the places of an extension's own source into a stack that names places of its bundle. What
 * the map does not know, such as the workbench's own code, stays as it is.
 *
 * @param sourceMap names its sources absolutely.
 * @param projectFolder absolute; sources inside it are named relative to it.
 */
export function mapStack(stack: string, sourceMap: string, projectFolder: string): string {
  const map = new TraceMap(sourceMap);
  return stack.replace(placePattern, (place, line: string, column: string) => {
    // Browsers count columns from 1, maps from 0.
    const original = originalPositionFor(map, { line: Number(line), column: Number(column) - 1 });
    if (original.source === null) return place;
    const file = path.relative(projectFolder, original.source);
    return `${file}:${original.line}:${original.column + 1}`;
  });
}
