import path from 'node:path';
import { expect, it } from 'vitest';
import { sdkPropKinds } from './prop-kinds.ts';
import { placeholderNames } from './registry.ts';
import { createNamesInSource } from './testing/names-in-source.ts';
import { propKindsOfTheSdk } from './testing/sdk-prop-kinds.ts';
import { propsOfTheSdk } from './testing/sdk-props.ts';

const registry = path.join(import.meta.dirname, 'registry.ts');

/**
 * Props that no host component looks at, by their component: nothing else may be missing, and what
 * is used may not be listed here. A new version of the SDK shows up by the names of its props.
 */
const notLookedAt: Record<string, string[]> = {
  // A time without a date is the same everywhere.
  ExperimentalTimeInput: ['timezone'],
  TimeInput: ['timezone'],
};
/** Names in the registry of components that have another one in their source. */
const aliases: Record<string, string> = { Textarea: 'TextArea' };
/** HubSpot's own test hook and React's; nothing is drawn for them. */
const withoutMeaning = ['testId', 'children'];

it('looks at every prop that the SDK declares', () => {
  const namesInSource = createNamesInSource();
  const read = new Map<string, Set<string>>();
  const props = propsOfTheSdk();
  for (const name of props.keys()) {
    const own = namesInSource(registry, name);
    // Experimental components without their own source are the plain ones.
    const plain = aliases[name] ?? name.replace(/^Experimental/, '');
    read.set(name, own.size > 0 ? own : namesInSource(registry, plain));
  }
  const components = [...props.keys()];
  expect(components.length).toBeGreaterThanOrEqual(128);
  const missing: Record<string, string[]> = {};
  for (const [component, names] of props) {
    if ((placeholderNames as readonly string[]).includes(component)) continue;
    // A part is often drawn by the component around it, which finds it by its name.
    const readers = components.filter(
      (other) => other === component || read.get(other)?.has(component),
    );
    const unread = names.filter(
      (name) => !withoutMeaning.includes(name) && !readers.some((it) => read.get(it)?.has(name)),
    );
    if (unread.length > 0) missing[component] = unread;
  }
  expect(missing).toEqual(notLookedAt);
});

it('knows what each of them may be; write-prop-kinds.ts writes it anew', () => {
  expect(sdkPropKinds).toEqual(propKindsOfTheSdk());
});
