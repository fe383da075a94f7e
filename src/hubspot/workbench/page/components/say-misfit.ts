import type { Misfit } from './fit-props.ts';

/** Characters of a value in a message. */
const longest = 80;

/** For example `BarChart: data is null, not a list or an object`. */
export function sayMisfit(component: string, { path, value, is, used }: Misfit): string {
  const taken = used === undefined ? '' : `; it is taken as ${sayValue(used)}`;
  return `${component}: ${path} is ${sayValue(value)}, not ${sayKind(is)}${taken}`;
}

const words: Record<string, string> = {
  content: 'text or an element',
  function: 'a function',
  list: 'a list',
  null: 'null',
  number: 'a number',
  object: 'an object',
  boolean: 'true or false',
  text: 'text',
};

/** What is no list of kinds is said as it is. */
function sayKind(is: string): string {
  const said = is.split(' ').map((it) => words[it]);
  return said.includes(undefined) ? is : said.join(' or ');
}

/** A value as a developer would write it; nothing that an extension gives makes this fail. */
export function sayValue(value: unknown): string {
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'bigint') return `${value}n`;
  if (value instanceof Error) return `the error "${value.message}"`;
  const text = written(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function written(value: unknown): string {
  if (typeof value === 'number' || value === undefined) return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    return 'an object';
  }
}
