import { longestStack } from '../../shared/description.ts';
import { ask } from './network.ts';

/** A stack with places of the extension's source instead of its bundle's, where they are known. */
export async function sourceStack(uid: string, stack: string): Promise<string> {
  if (!stack.includes('/bundles/')) return stack;
  try {
    return (
      await ask<{ stack: string }>('/api/stack', { uid, stack: stack.slice(0, longestStack) })
    ).stack;
  } catch {
    // The stack of the bundle says more than nothing.
    return stack;
  }
}
