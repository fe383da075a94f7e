import { type Node, parseTree } from 'jsonc-parser';

/** The first name that an object of a JSON text has twice: of its two values, one would be lost. */
export function repeatedName(text: string): { name: string; line: number } | null {
  const open: Node[] = [parseTree(text)].flatMap((it) => it ?? []);
  for (let node = open.pop(); node; node = open.pop()) {
    const { type, children = [] } = node;
    open.push(...children);
    if (type !== 'object') continue;
    const names = children.map((it) => String(it.children?.[0]?.value));
    const at = names.findIndex((name, index) => names.indexOf(name) !== index);
    const [name, twice] = [names[at], children[at]];
    if (name === undefined || !twice) continue;
    return { name, line: text.slice(0, twice.offset).split('\n').length };
  }
  return null;
}
