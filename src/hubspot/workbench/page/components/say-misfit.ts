import type { Misfit } from './misfit.ts';

/** Characters of a value in a message. */
const longest = 80;

/** More choices than these nobody reads. */
const mostChoices = 16;
/** Said of more, those that look most like what was given. */
const mostAlike = 5;

/** For example `BarChart: data is null, not a list or an object`. */
export function sayMisfit(component: string, { path, value, is, used, choices }: Misfit): string {
  const taken = used === undefined ? '' : `; it is taken as ${sayValue(used)}`;
  const may = choices ? [sayChoices(choices, value), ...otherThanChoices(is)] : [sayKind(is)];
  return `${component}: ${path} is ${sayValue(value)}, not ${may.join(' or ')}${taken}`;
}

/** HTML's own are written small, HubSpot's large. */
export function sayUnknownComponent(name: string): string {
  return /^[a-z]/.test(name)
    ? `<${name}> is HTML, which HubSpot does not draw; use a component of @hubspot/ui-extensions`
    : `Unknown: ${name}, drawn as a placeholder`;
}

/** What it may be besides one of the choices. */
function otherThanChoices(is: string): string[] {
  return is
    .split(' ')
    .filter((it) => it !== 'text' && it !== 'number')
    .map(sayKind);
}

function sayChoices(choices: (string | number)[], value: unknown): string {
  if (choices.length <= mostChoices) return choices.map(sayValue).join(' or ');
  const alike = [...choices]
    .sort((one, other) => likeness(other, value) - likeness(one, value))
    .slice(0, mostAlike);
  return `one of ${choices.length} names, such as ${alike.map(sayValue).join(' or ')}`;
}

/** How many pairs of letters two texts share, as a part of all that they have. */
function likeness(one: unknown, other: unknown): number {
  const [own, others] = [one, other].map(pairsOf) as [Set<string>, Set<string>];
  const shared = [...own].filter((it) => others.has(it)).length;
  return shared / (own.size + others.size || 1);
}

function pairsOf(value: unknown): Set<string> {
  const text = String(typeof value === 'string' ? value : '').toLowerCase();
  return new Set(
    Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)),
  );
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
