import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { exampleAccounts } from '../examples/accounts.ts';
import type { ConnectedAccount } from '../shared/account.ts';
import { whatIsMissing } from '../shared/what-is-missing.ts';
import { createBuildCache } from './build-cache.ts';
import { createBuilder } from './builder.ts';
import { createEditor } from './editor.ts';
import { createExtensionBuilds } from './extension-builds.ts';
import { withExampleRecords } from './example-records.ts';
import { createHubSpotFetch } from './hubspot-fetch.ts';
import type { Workbench, WorkbenchOptions } from './options.ts';
import { mergeProxies } from './outgoing-url.ts';
import { listenLocally } from './listen-locally.ts';
import { buildPage } from './page-build.ts';
import { readAccounts } from './read-accounts.ts';
import { ProjectError } from './project-files.ts';
import { type Project, readProject } from './project.ts';
import { createRoutes } from './routes.ts';
import { createRunToken } from './run-token.ts';
import { withStandardDefinitions } from './standard-definitions.ts';
import { watchProject } from './watch.ts';

/** HubSpot gives every app a number; this one is used on the workbench. */
const appId = '1234567';

/**
 * Serves a page on the loopback address that shows a HubSpot project's extensions as HubSpot would.
 * Each is built when it is first opened; where that fails, the page shows what is wrong.
 *
 * @throws {ProjectError} when the project cannot be read; an `Error` when the port is taken.
 */
export async function startWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  // Vite names files by where they are: of a folder below a link none would be known as the project's.
  const folder = await realpath(options.project).catch(() => path.resolve(options.project));
  const project = await readProject(folder, options.variables, options.profile);
  const given = await accountsOf(project, options.accounts);
  // Of its own: what is edited here is nobody else's.
  const accounts = given.map((account) => ({
    ...withExampleRecords(withStandardDefinitions(account), project),
  }));
  requireStates(folder, project, accounts);
  const react = options.react ?? 'production';
  const builder = createBuilder(options.log, react);
  if (options.warmUp) builder.warmUp();
  const cache = createBuildCache(react);
  const builds = await createExtensionBuilds(builder, cache, folder, project.variables);
  builds.onBuild(({ uid, build }) => options.log?.(`${uid}: ${build.status}`));
  // Ended from the back: nothing is built any more when the bundles are taken away.
  const ending: (() => Promise<void>)[] = [builds.close, builder.close];
  const close = async () => {
    for (const end of ending.splice(0).reverse()) await end();
  };
  try {
    const pageFolder = await buildPage(builder, react);
    ending.push(watchProject(project, builds));
    const token = createRunToken(options.token);
    const routes = createRoutes({
      token,
      project,
      accounts,
      appId,
      builds,
      pageFolder,
      openEditor: createEditor(
        folder,
        (file) => project.extensions.some(({ uid }) => builds.sources(uid).includes(file)),
        options.openEditor,
      ),
      menu: options.menu ?? { section: 'Apps', page: project.appName },
      ...(options.log ? { log: options.log } : {}),
      onRequest: options.onRequest ?? (() => undefined),
      hubspotFetch: createHubSpotFetch({
        permittedUrls: project.permittedUrls.fetch,
        proxy: mergeProxies(project.proxy, options.proxy ?? {}),
        clientSecret: options.clientSecret ?? null,
        signedUrl: options.signedUrl ?? 'mapped',
        appId,
        ...(options.log ? { log: options.log } : {}),
      }),
    });
    const server = await listenLocally(routes.fetch, options.port ?? 0);
    ending.push(server.close);
    return { ...reachedAt(`http://localhost:${server.port}`, token.text), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** @throws {ProjectError} for a state that would be shown to somebody else than it says. */
function requireStates(folder: string, { workbench }: Project, accounts: ConnectedAccount[]): void {
  // One for a record that is not there is shown, and found by `check`.
  for (const { name, record: _record, ...who } of workbench.states) {
    const missing = whatIsMissing(accounts, who);
    if (missing === null) continue;
    const file = path.join(folder, 'workbench.json');
    throw new ProjectError(file, `the state "${name}": ${missing}`);
  }
}

/** The environment fills in only what whoever starts the workbench gives, not what a project does. */
async function accountsOf(
  { workbench }: Project,
  given: WorkbenchOptions['accounts'],
): Promise<ConnectedAccount[]> {
  if (given !== undefined) return readAccounts(given);
  return readAccounts(workbench.accounts ?? exampleAccounts, {});
}

function reachedAt(url: string, token: string): Omit<Workbench, 'close'> {
  return {
    url,
    addressOf(path) {
      const address = new URL(path, url);
      address.searchParams.set('token', token);
      return address.href;
    },
    fetch(path, init) {
      const headers = new Headers(init?.headers);
      headers.set('authorization', `Bearer ${token}`);
      return fetch(new URL(path, url), { ...init, headers });
    },
  };
}
