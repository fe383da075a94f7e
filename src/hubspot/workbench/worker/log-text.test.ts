import { expect, it } from 'vitest';
import { asLine, asText } from './log-text.ts';

const circular: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
circular['itself'] = circular;
const map = new Map<string, unknown>([['a', 1]]);
map.set('itself', map);
const { proxy, revoke } = Proxy.revocable({}, {});
revoke();
const throws = (): never => {
  throw new Error('on purpose');
};

const cases: [unknown, string][] = [
  ['text', 'text'],
  [undefined, 'undefined'],
  [Number.NaN, 'NaN'],
  [Symbol('name'), 'Symbol(name)'],
  [5n, '5'],
  [{ amount: 5n }, '{"amount":"5n"}'],
  [
    [undefined, Number.NaN, -Infinity, null, Symbol('a')],
    '["undefined","NaN","-Infinity",null,"Symbol(a)"]',
  ],
  [circular, '{"itself":"circular"}'],
  [map, '[["a",1],["itself","circular"]]'],
  [{ one: map, set: new Set([1]) }, '{"one":[["a",1],["itself","circular"]],"set":[1]}'],
  [{ cause: new TypeError('no') }, '{"cause":"TypeError: no"}'],
  [new Response('', { status: 502 }), 'Response 502'],
  [{ answer: new Response() }, '{"answer":"Response 200"}'],
  [proxy, 'an unreadable object'],
  [{ toJSON: throws, toString: throws }, 'an unreadable object'],
  [Object.defineProperty(new Error('no stack'), 'stack', { get: throws }), 'Error: no stack'],
  [Object.assign(new Error('no text'), { stack: { at: 1 } }), 'Error: no text'],
];

it('writes what an extension logs, whatever it is', () => {
  expect(cases.map(([value]) => asText(value))).toEqual(cases.map(([, text]) => text));
});

it.each([
  [[], ''],
  [['%c%s has %i of %f, %d%%', 'color: red', 'Ada', 5.5, '1.25', 7.9], 'Ada has 5 of 1.25, 7%'],
  [['%s and %s', 'one'], 'one and %s'],
  [['%o', { a: 1 }, 'rest'], '{"a":1} rest'],
  [[7, '%s'], '7 %s'],
])('puts values where the first one says: case %#', (values, line) => {
  expect(asLine(values)).toBe(line);
});
