import { longestStack } from '../../shared/description.ts';
import { ask } from './network.ts';

/** Thousands of errors of one place have one stack. */
const known = new Map<string, Promise<string>>();
/** An extension can make ever new ones. */
const mostKnown = 500;

/** A stack with places of the extension's source instead of its bundle's, where they are known. */
export async function sourceStack(uid: string, stack: string): Promise<string> {
  if (!stack.includes('/bundles/')) return stack;
  const read = stack.slice(0, longestStack);
  // What an error says differs, where it is thrown does not.
  const frames = read.search(/\n {4}at /);
  const at = frames < 0 ? 0 : frames;
  const [said, thrown] = await Promise.all([
    knownText(uid, read.slice(0, at)),
    knownText(uid, read.slice(at)),
  ]);
  return said + thrown;
}

async function knownText(uid: string, text: string): Promise<string> {
  if (!text.includes('/bundles/')) return text;
  const key = `${uid} ${text}`;
  const asked = known.get(key);
  if (asked) return asked;
  const asks = ask<{ stack: string }>('/api/stack', { uid, stack: text }).then(
    (answer) => answer.stack,
    () => {
      known.delete(key);
      // The stack of the bundle says more than nothing.
      return text;
    },
  );
  if (known.size >= mostKnown) known.clear();
  known.set(key, asks);
  return asks;
}
