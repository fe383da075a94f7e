import * as RemoteUI from '@remote-ui/react';
import type { ReactElement } from 'react';

type DrawInto = (root: { mount(): void }, api: unknown) => void;

/**
 * What bundles of the SDK before 0.8 look for: there `hubspot.extend` draws into a root itself, by
 * its own `createRoot`. What it renders is passed on, so that it is drawn as by today's SDK.
 */
export function olderExtend(extend: (callback: (api: unknown) => unknown) => void) {
  let drawn: ReactElement | null = null;
  return {
    RemoteUI: {
      ...RemoteUI,
      createRoot: () => ({
        render(element: ReactElement) {
          drawn = element;
        },
      }),
    },
    extend(draw: DrawInto) {
      extend((api) => {
        draw({ mount: () => undefined }, api);
        return drawn;
      });
    },
  };
}
