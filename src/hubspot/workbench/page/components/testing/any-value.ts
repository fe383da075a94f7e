/** The parts of `Kind` that a value is made by; the file is copied into an extension, alone. */
interface Kind {
  is: string;
  required?: boolean;
  choices?: (string | number)[];
  items?: Kind;
  fields?: Record<string, Kind>;
  values?: Kind;
}

/** The next of a row of numbers from 0 to 1, always the same for a seed. */
export type Draw = () => number;

export function createDraw(seed: number): Draw {
  let state = seed + 1;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

const numbers = [
  0,
  -1,
  1,
  2,
  3,
  1.5,
  31,
  100,
  2026,
  1e9,
  1e21,
  -0,
  Number.MAX_SAFE_INTEGER,
  5e-324,
];
const texts = [
  ...['', ' ', 'a', '0', '-1', '#', 'null', 'name', 'amount', '__proto__', 'constructor'],
  ...['2026-01-01', '2026-13-45', '10px', '100%', '0-1', '0-3', 'deals', 'America/Nowhere'],
  ...['//x', 'data:,x', 'http://[bad', '\u{1f600}\u202e', 'x'.repeat(300)],
];
const odd = [null, undefined, 5n, 'odd', {}, [], [[]], -7, new Date(Number.NaN)];
/** Names of an object's other fields. */
const names = ['day', 'n', 'name', '__proto__', 'constructor'];
const mostDeep = 4;

/** A value of a kind, and now and then one that is none. */
export function anyValue(kind: Kind, draw: Draw, depth = 0): unknown {
  const pick = <Item>(list: readonly Item[]) => list[Math.floor(draw() * list.length)] as Item;
  if (draw() < 0.03) return pick(odd);
  const is = pick(kind.is.split(' '));
  if (kind.choices && (is === 'text' || is === 'number')) return pick(kind.choices);
  switch (is) {
    case 'text':
      return pick(texts);
    case 'number':
      return pick(numbers);
    case 'boolean':
      return draw() < 0.5;
    case 'null':
      return null;
    case 'function':
      return () => undefined;
    case 'content':
      return pick(['text', '', 5, null, false, ['a', 'b']]);
    case 'list': {
      const { items } = kind;
      const length = items && depth < mostDeep ? Math.floor(draw() * 4) : 0;
      return Array.from({ length }, () => items && anyValue(items, draw, depth + 1));
    }
    case 'object':
      return depth < mostDeep ? anyObject(kind, draw, depth) : {};
    default:
      return pick([1, 'x', true, {}, []]);
  }
}

function anyObject({ fields = {}, values }: Kind, draw: Draw, depth: number): object {
  const known = Object.entries(fields)
    .filter(([, field]) => draw() < (field.required ? 0.95 : 0.6))
    .map(([name, field]) => [name, anyValue(field, draw, depth + 1)] as const);
  const others = values
    ? names
        .filter(() => draw() < 0.5)
        .map((name) => [name, anyValue(values, draw, depth + 1)] as const)
    : [];
  // As own fields, `__proto__` too.
  return Object.fromEntries([...known, ...others]);
}
