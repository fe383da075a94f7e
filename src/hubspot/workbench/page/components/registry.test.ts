import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { hostComponents, placeholderNames } from './registry.ts';

interface Registry {
  getComponentName(component: unknown): string | null;
}

let names: string[];

/** The SDK's own registry; components that belong to another hang on it as properties. */
beforeAll(async () => {
  const entry = pathToFileURL(createRequire(import.meta.url).resolve('@hubspot/ui-extensions'));
  const file = new URL('./shared.synced/remoteComponents.synced.js', entry);
  const { __hubSpotComponentRegistry: registry, ...exported } = (await import(file.href)) as {
    __hubSpotComponentRegistry: Registry;
  };
  names = Object.values(exported)
    .flatMap((component) => [component, ...Object.values(Object(component) as object)])
    .flatMap((component) => registry.getComponentName(component) ?? []);
});

it('has a host component for every name that the SDK registers', () => {
  expect(new Set(names).size).toBeGreaterThanOrEqual(128);
  expect(names.filter((name) => !(name in hostComponents))).toEqual([]);
});

it('has no host component, and no placeholder, that the SDK does not know', () => {
  expect(Object.keys(hostComponents).filter((name) => !names.includes(name))).toEqual([]);
  expect(placeholderNames.filter((name) => !names.includes(name))).toEqual([]);
});
