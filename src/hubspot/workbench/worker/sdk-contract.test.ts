import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { RemoteCallable } from '@remote-ui/rpc';
import ts from 'typescript';
import { afterEach, expect, it, vi } from 'vitest';
import { type ActionOptions, createActions } from '../page/extension/actions.ts';
import type { ExtensionContext, PageApi } from '../shared/worker-protocol.ts';
import type { WorkerLog } from './forward-log.ts';
import { installHubSpotGlobals } from './hubspot-globals.ts';

const sdk = path.dirname(createRequire(import.meta.url).resolve('@hubspot/ui-extensions'));

/** The names that an interface of the SDK's type declarations has. */
function membersOf(file: string, name: string): string[] {
  const location = path.join(sdk, 'shared.synced/types', file);
  const source = ts.createSourceFile(
    file,
    readFileSync(location, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found = source.statements.find(
    (it) => ts.isInterfaceDeclaration(it) && it.name.text === name,
  );
  if (!found || !ts.isInterfaceDeclaration(found)) throw new Error(`${file} has no ${name}`);
  return found.members.map((it) => it.name?.getText() ?? '').sort();
}

afterEach(() => vi.unstubAllGlobals());

it('gives the worker all that the SDK expects to find there', () => {
  const scope: Record<string, unknown> = {};
  vi.stubGlobal('self', scope);
  installHubSpotGlobals({
    page: {} as RemoteCallable<PageApi>,
    log: {} as WorkerLog,
    context: {} as ExtensionContext,
    actions: {},
    usePageLocation: () => ({ path: '/', params: {} }),
    extend: () => undefined,
  });
  expect(Object.keys(scope)).toEqual(
    expect.arrayContaining(membersOf('worker-globals.synced.d.ts', 'WorkerGlobalsInternal')),
  );
  const workersApi = Object.keys(scope['hsWorkerAPI'] as object).sort();
  expect(workersApi).toEqual(membersOf('worker-globals.synced.d.ts', 'WorkersApi'));
});

it.each([
  ['on a record', {}, ['CrmHostActions', 'UiePlatformActions']],
  ['on a page', null, ['PagesActions', 'UiePlatformActions']],
  ['in the settings', null, ['SettingsActions', 'UiePlatformActions']],
  ['on the home page', null, ['AppHomeActions', 'UiePlatformActions']],
  ['in a bulk action', null, ['BulkActionsActions', 'UiePlatformActions']],
])('has exactly the actions that the SDK declares %s', (_, record, interfaces) => {
  const actions = createActions({ host: {}, record } as ActionOptions);
  const declared = interfaces.flatMap((name) => membersOf('actions.synced.d.ts', name));
  expect(Object.keys(actions).sort()).toEqual([...new Set(declared)].sort());
});
