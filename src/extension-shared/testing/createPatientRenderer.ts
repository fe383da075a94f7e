import { createRenderer, type Renderer } from '@hubspot/ui-extensions/testing';

type Location = Parameters<typeof createRenderer>[0];

/** HubSpot's renderer, whose `waitFor` outlasts a busy machine: a check that never passes still fails. */
export function createPatientRenderer<Place extends Location>(location: Place): Renderer<Place> {
  const renderer = createRenderer(location);
  return {
    ...renderer,
    waitFor: (check, options) => renderer.waitFor(check, { timeoutInMs: 20_000, ...options }),
  };
}
