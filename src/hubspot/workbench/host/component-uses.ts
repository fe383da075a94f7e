import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Places in one message. */
const most = 5;
/** Characters from a tag on in which its texts are looked for. */
const longestUse = 1_000;

/** Uses in one file that are looked at, and characters of a tag in which its attributes are. */
const mostUses = 2_000;
const longestTag = 5_000;

/** Which uses of a component are looked for. */
export interface AskedUses {
  component: string;
  /** Null for any. */
  prop: string | null;
  /** What the component shows: uses that have more of it in their text are meant. */
  texts: string[];
}

interface Use {
  at: number;
  attributes: string[];
}

/**
 * Where an extension's source draws a component: the uses that name the prop, else those that
 * spread an object which may hold it, else all. By its text, because what HubSpot's builder makes of
 * an element no longer says where it was written.
 *
 * @returns for example `src/app/cards/Card.tsx:12:7`, relative to the project.
 */
export async function findUses(
  files: string[],
  projectFolder: string,
  { component, prop, texts }: AskedUses,
): Promise<string[]> {
  const found = await Promise.all(
    files.map(async (file) => {
      const source = await readFile(file, 'utf8').catch(() => '');
      return usesIn(source, component).map(({ at, attributes }, index, all) => {
        const end = Math.min(at + longestUse, all[index + 1]?.at ?? source.length);
        const written = source.slice(at, end);
        return {
          // Only of those that are named.
          place: () => `${path.relative(projectFolder, file)}:${positionOf(source, at)}`,
          attributes,
          shown: texts.filter((it) => hasWords(written, it)).length,
        };
      });
    }),
  );
  const uses = found.flat();
  const named = uses.filter((it) => prop !== null && it.attributes.includes(prop));
  const spread = uses.filter((it) => it.attributes.includes('...'));
  const [best = []] = [named, prop === null ? [] : spread, uses].filter((it) => it.length > 0);
  const shown = Math.max(0, ...best.map((it) => it.shown));
  const meant = best.filter((it) => it.shown === shown);
  return meant.slice(0, most).map((it) => it.place());
}

/** `Count` is in `<b>Count</b>` and not in `setCount(1)`. */
function hasWords(source: string, text: string): boolean {
  for (let at = source.indexOf(text); at >= 0; at = source.indexOf(text, at + 1)) {
    const around = `${source[at - 1] ?? ''}${source[at + text.length] ?? ''}`;
    if (!/\w/.test(around)) return true;
  }
  return false;
}

/** Exported for its test. */
export function usesIn(source: string, component: string): Use[] {
  // `StatisticsItem` is written `Statistics.Item`; experimental components have their plain name.
  const plain = component.replace(/^Experimental(?=.)/, '');
  const names = new Set([plain.toLowerCase()]);
  for (const [, name = '', alias = ''] of source.matchAll(/\b(\w+)\s+as\s+(\w+)/g)) {
    if (name === plain) names.add(alias.toLowerCase());
  }
  const nameOf = (written = '') => written.replaceAll('.', '').toLowerCase();
  return [...source.matchAll(/(?:<|createElement\(\s*)([\w.]+)/g)]
    .filter(([, written]) => names.has(nameOf(written)))
    .slice(0, mostUses)
    .map((it) => ({
      at: it.index,
      attributes: attributesFrom(source, it.index + it[0].length),
    }));
}

/** The names of the attributes of a tag, `...` for a spread; what is inside their values is not. */
function attributesFrom(source: string, start: number): string[] {
  const names: string[] = [];
  let depth = 0;
  for (let at = start; at < Math.min(source.length, start + longestTag); at += 1) {
    const sign = source[at] ?? '';
    if (`"'\``.includes(sign)) {
      const end = source.indexOf(sign, at + 1);
      if (end < 0) break;
      at = end;
    } else if (sign === '{') {
      depth += 1;
      if (depth === 1 && source.startsWith('...', at + 1)) names.push('...');
    } else if (sign === '}') depth -= 1;
    else if (depth === 0 && (sign === '>' || sign === '<')) break;
    else if (depth === 0) {
      const [name] = /^[A-Za-z][\w-]*/.exec(source.slice(at, at + 80)) ?? [];
      if (name !== undefined) {
        names.push(name);
        at += name.length - 1;
      }
    }
  }
  return names;
}

function positionOf(source: string, at: number): string {
  const before = source.slice(0, at);
  return `${before.split('\n').length}:${at - before.lastIndexOf('\n')}`;
}
