import { createRenderer, type Renderer } from '@hubspot/ui-extensions/testing';
import { createElement, Fragment } from 'react';
import { onTestFinished } from 'vitest';

type Location = Parameters<typeof createRenderer>[0];

/**
 * HubSpot's renderer, whose `waitFor` outlasts a busy machine: a check that never passes still fails.
 * What it has rendered ends with the test; a page that waits for news would ask for them for ever.
 */
export function createPatientRenderer<Place extends Location>(location: Place): Renderer<Place> {
  const renderer = createRenderer(location);
  onTestFinished(() => void renderer.render(createElement(Fragment)));
  return {
    ...renderer,
    waitFor: (check, options) => renderer.waitFor(check, { timeoutInMs: 20_000, ...options }),
  };
}
