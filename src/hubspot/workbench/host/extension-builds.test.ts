import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { BuildEvent } from '../shared/description.ts';
import type { BuildCache } from './build-cache.ts';
import type { Builder } from './builder.ts';
import { createExtensionBuilds, type ExtensionBuilds } from './extension-builds.ts';

const extension = {
  uid: 'card',
  type: 'card' as const,
  name: 'Card',
  location: 'crm.record.tab' as const,
  objectTypes: ['companies'],
  entrypoint: '/project/src/Card.tsx',
  folder: '/project/src',
};

/** Builds that end when the test says so, each with a bundle that names its number. */
let finish: ((message?: string) => Promise<void>)[];
/** Where the builds are put. */
let folders: string[];
const builder: Builder = {
  build: (order) =>
    new Promise((resolve) => {
      const number = finish.length + 1;
      folders.push(order.outputFolder);
      finish.push(async (message) => {
        if (message === undefined) {
          await mkdir(order.outputFolder, { recursive: true });
          await writeFile(path.join(order.outputFolder, 'Card.js'), `build ${number}`);
          resolve({ problem: null, inputs: [] });
        } else {
          const file = '/project/src/Card.tsx';
          const problem = { message: `${file}: ${message}`, file, line: 1, column: 2, frame: null };
          resolve({ problem, inputs: [] });
        }
      });
    }),
  warmUp: () => undefined,
  close: () => Promise.resolve(),
};
const noCache: BuildCache = { restore: async () => null, keep: async () => undefined };

let builds: ExtensionBuilds;
let events: BuildEvent[];
beforeEach(async () => {
  finish = [];
  folders = [];
  events = [];
  builds = await createExtensionBuilds(builder, noCache, '/project', {});
  builds.onBuild((event) => events.push(event));
});
afterEach(() => builds.close());

/** Opens or rebuilds, up to where the builder is asked. */
async function begin(how: 'open' | 'rebuild'): Promise<Promise<void>[]> {
  const before = finish.length;
  const done = builds[how](extension);
  await expect.poll(() => finish.length).toBe(before + 1);
  return [done];
}

it('builds what is opened, once, and nothing before', async () => {
  await builds.rebuild(extension);
  expect(finish).toHaveLength(0);
  const [first] = await begin('open');
  const again = builds.open(extension);
  await finish[0]?.();
  await Promise.all([first, again]);
  expect(finish).toHaveLength(1);
  expect(builds.state('card')).toEqual({ status: 'ready', version: 1 });
});

it('keeps the last good bundle while a build is bad, and says where it is bad', async () => {
  const [first] = await begin('open');
  expect(builds.state('card').status).toBe('building');
  await finish[0]?.();
  await first;
  const [second] = await begin('rebuild');
  await finish[1]?.('no good');
  await second;
  expect(builds.state('card')).toMatchObject({
    status: 'failed',
    problem: { file: 'src/Card.tsx', message: 'src/Card.tsx: no good', line: 1 },
  });
  expect(await builds.bundle('card')).toBe('build 1');
});

it('puts every build into a folder of its own, also of a uid that is a path', async () => {
  const uids = ['card', '../../../home', '..', 'card/1', '\u0000'];
  const done = uids.map((uid) => builds.open({ ...extension, uid }));
  await expect.poll(() => finish.length).toBe(uids.length);
  expect(new Set(folders).size).toBe(uids.length);
  expect(new Set(folders.map((folder) => path.dirname(folder))).size).toBe(1);
  for (const end of finish) await end();
  await Promise.all(done);
});

it('drops a build that ends after a later one was begun', async () => {
  const [first] = await begin('open');
  const [second] = await begin('rebuild');
  await finish[1]?.();
  await second;
  await finish[0]?.('what was wrong before the second change');
  await first;
  expect(builds.state('card')).toEqual({ status: 'ready', version: 2 });
  expect(await builds.bundle('card')).toBe('build 2');
  expect(events.map(({ build }) => build.status)).toEqual(['building', 'ready']);
});

it('has neither bundle nor sources of what was never built', async () => {
  expect(await builds.bundle('card')).toBeNull();
  expect(builds.sources('card')).toEqual([]);
});
