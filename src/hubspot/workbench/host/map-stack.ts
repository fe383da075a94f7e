import path from 'node:path';
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';

/** A word of a stack that may name a place in a bundle. Looked at word by word: the time is linear. */
const word = /[^\s()]+/g;

/**
 * Puts the places of an extension's own source into a stack that names places of its bundle. What
 * the map does not know, such as the workbench's own code, stays as it is.
 *
 * @param sourceMap names its sources absolutely.
 * @param projectFolder absolute; sources inside it are named relative to it.
 */
export function mapStack(stack: string, sourceMap: string, projectFolder: string): string {
  const map = new TraceMap(sourceMap);
  return stack.replace(word, (text) => {
    const found = placeIn(text);
    if (found === null) return text;
    const { begin, end, line, column } = found;
    // Browsers count columns from 1, maps from 0.
    const original = originalPositionFor(map, { line, column: column - 1 });
    if (original.source === null) return text;
    const file = path.relative(projectFolder, original.source);
    const place = `${file}:${original.line}:${original.column + 1}`;
    // Other browsers write `name@address`, where a name is free of what a path may hold.
    const name = /^([^@]*)@$/.exec(text.slice(0, begin))?.[1];
    if (name !== undefined) return `    at ${name === '' ? place : `${name} (${place})`}`;
    return text.slice(0, begin) + place + text.slice(end);
  });
}

/** A place in a bundle as browsers write it: address, line, column; what stands around it is kept. */
function placeIn(text: string) {
  const bundle = text.lastIndexOf('/bundles/');
  const begin = text.search(/https?:\/\//);
  if (begin < 0 || bundle < begin) return null;
  const numbers = /:(\d{1,9}):(\d{1,9})/.exec(text.slice(bundle));
  if (numbers === null) return null;
  const [all, line, column] = numbers;
  const end = bundle + numbers.index + all.length;
  if (Number(line) < 1 || Number(column) < 1) return null;
  return { begin, end, line: Number(line), column: Number(column) };
}
