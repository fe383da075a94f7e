import { createElement } from 'react';
import { expect, it } from 'vitest';
import { cloneable, sendCloneable } from './cloneable.ts';

it('describes what no message can hold, and leaves the rest', () => {
  const day = new Date(0);
  const sent: unknown[] = [];
  const send = sendCloneable((message) => void sent.push(structuredClone(message)));
  send([{ day, list: [1, null] }]);
  send([createElement('Text'), { title: createElement(() => null) }, Symbol('a'), day]);
  send({ value: Promise.resolve(1), map: new Map([[1, 2]]) });
  expect(sent).toEqual([
    [{ day, list: [1, null] }],
    [{ element: 'Text' }, { title: { element: 'a component' } }, 'Symbol(a)', day],
    { value: '[object Promise]', map: new Map([[1, 2]]) },
  ]);
  expect(cloneable('text')).toBe('text');
});

it('copies a part once that is there many times, or within itself', () => {
  let part: unknown[] = [Symbol('a')];
  for (let at = 0; at < 60; at += 1) part = [part, part];
  const around: Record<string, unknown> = { part };
  around['around'] = around;
  const copy = cloneable(around) as { part: unknown[]; around: unknown };
  expect(copy.around).toBe(copy);
  expect(copy.part[0]).toBe(copy.part[1]);
});

it('throws what is no fault of the message', () => {
  const send = sendCloneable(() => {
    throw new TypeError('closed');
  });
  expect(() => send({})).toThrow('closed');
});
