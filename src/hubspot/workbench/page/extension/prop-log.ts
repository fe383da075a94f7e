import { type Misfit, propOf } from '../components/misfit.ts';
import { sayMisfit } from '../components/say-misfit.ts';
import type { Host } from './host-context.ts';
import { ask } from './network.ts';

interface Told {
  /** A list of a thousand rows tells it once. */
  texts: Set<string>;
  /** By component and prop. */
  places: Map<string, Promise<string[]>>;
}

/** What was told of each extension on the page, for as long as it runs. */
const told = new WeakMap<Host['overlays'], Told>();

/** Tells an extension's developer which props its components cannot use, with their source. */
export function createPropLog(host: Host) {
  const known: Told = told.get(host.overlays) ?? { texts: new Set(), places: new Map() };
  told.set(host.overlays, known);

  function placesOf(component: string, prop: string | null): Promise<string[]> {
    const key = `${component} ${prop ?? ''}`;
    const { uid } = host.extension;
    const places =
      known.places.get(key) ??
      ask<{ places: string[] }>('/api/uses', { uid, component, prop }).then(
        (found) => found.places,
        () => [],
      );
    known.places.set(key, places);
    return places;
  }

  async function tell(
    level: 'warn' | 'error',
    component: string,
    prop: string | null,
    text: string,
  ): Promise<void> {
    if (known.texts.has(text)) return;
    known.texts.add(text);
    const places = await placesOf(component, prop);
    host.log(level, 'component', [text, ...places.map((it) => `    at ${it}`)].join('\n'));
  }

  return {
    misfits(component: string, misfits: Misfit[]): void {
      for (const misfit of misfits) {
        const level = misfit.used === undefined ? 'error' : 'warn';
        void tell(level, component, propOf(misfit), sayMisfit(component, misfit));
      }
    },
    failure: (component: string, text: string) => void tell('error', component, null, text),
  };
}
