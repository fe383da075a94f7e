import { createController } from '@remote-ui/react/host';
import { ownValue } from 'hubspot-crm';
import type { ComponentType } from 'react';
import { placeholderFor } from './placeholder.tsx';
import { hostComponents } from './registry.ts';

/**
 * Finds the host component for each remote one. A name that the workbench does not know, from a
 * newer SDK for example, is drawn as a placeholder and reported instead of ending the extension.
 */
export function createHostController(onUnknown: (name: string) => void) {
  const unknown = new Map<string, ComponentType>();
  const controller = createController(hostComponents);
  return {
    ...controller,
    get(type: Parameters<typeof controller.get>[0]): ComponentType {
      const name = String(type);
      const known = ownValue(hostComponents, name) ?? unknown.get(name);
      if (known) return known;
      onUnknown(name);
      const placeholder = placeholderFor(name);
      unknown.set(name, placeholder);
      return placeholder;
    },
  };
}
