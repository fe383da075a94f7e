import { createRenderer, type Renderer } from '@hubspot/ui-extensions/testing';
import { createElement, useReducer, type ReactNode } from 'react';
import { onTestFinished } from 'vitest';
import { patience } from '../../../test/patience.ts';

type Location = Parameters<typeof createRenderer>[0];

/**
 * HubSpot's renderer, whose `waitFor` outlasts a busy machine: a check that never passes still fails.
 * HubSpot's begins a second page when it renders again, and the first one lives on. Here the new takes
 * the place of the old, and everything ends with the test: a page that waits for news would ask for
 * them for ever.
 */
export function createPatientRenderer<Place extends Location>(location: Place): Renderer<Place> {
  const renderer = createRenderer(location);
  let shown: ReactNode = null;
  let redraw: (() => void) | null = null;
  function Stage() {
    [, redraw] = useReducer((count: number) => count + 1, 0);
    return shown;
  }
  const render = (node: ReactNode) => {
    shown = node;
    if (redraw === null) return renderer.render(createElement(Stage));
    redraw();
    return renderer.getRootNode();
  };
  onTestFinished(() => void render(null));
  return {
    ...renderer,
    render,
    waitFor: (check, options) => renderer.waitFor(check, { timeoutInMs: patience, ...options }),
  };
}
