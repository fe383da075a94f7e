import { expect, it } from 'vitest';
import { asText } from './forward-log.ts';

const circular: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
circular['itself'] = circular;
const { proxy, revoke } = Proxy.revocable({}, {});
revoke();
const throws = (): never => {
  throw new Error('on purpose');
};

const cases: [unknown, string][] = [
  ['text', 'text'],
  [undefined, 'undefined'],
  [Symbol('name'), 'Symbol(name)'],
  [5n, '5'],
  [{ amount: 5n }, '[object Object]'],
  [circular, 'an unreadable object'],
  [proxy, 'an unreadable object'],
  [{ toJSON: throws, toString: throws }, 'an unreadable object'],
  [Object.defineProperty(new Error('no stack'), 'stack', { get: throws }), '{}'],
  [Object.assign(new Error('no text'), { stack: { at: 1 } }), '[object Object]'],
];

it('writes what an extension logs, whatever it is', () => {
  expect(cases.map(([value]) => asText(value))).toEqual(cases.map(([, text]) => text));
});
