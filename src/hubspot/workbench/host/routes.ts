import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { Hono } from 'hono';
import { ownValue } from 'hubspot-crm';
import { streamSSE } from 'hono/streaming';
import type { ConnectedAccount } from '../shared/account.ts';
import type { DescribedAccount, WorkbenchDescription } from '../shared/description.ts';
import { contentSecurityPolicy, workerPolicy } from './content-security-policy.ts';
import { createExtensionRoutes } from './extension-routes.ts';
import { createFileRoutes } from './files/file-routes.ts';
import { loopbackOnly } from './loopback.ts';
import type { RouteOptions } from './route-options.ts';
import { tellRequests } from './served-request.ts';

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Everything that the workbench answers over HTTP. */
export function createRoutes(options: RouteOptions): Hono {
  const { project, builds } = options;
  const app = new Hono();
  app.use(tellRequests(options.onRequest));
  app.use(loopbackOnly());
  app.use(options.token.required);

  app.get('/api/description', (context) => context.json(describe(options)));

  app.get('/api/builds', (context) =>
    streamSSE(context, async (stream) => {
      const stop = builds.onBuild((event) => {
        void stream.writeSSE({ event: 'build', data: JSON.stringify(event) });
      });
      // On the same stream, so that no build can end between the description and the first event.
      await stream.writeSSE({ event: 'description', data: JSON.stringify(describe(options)) });
      await new Promise<void>((resolve) => stream.onAbort(resolve));
      stop();
    }),
  );

  app.route('/api', createExtensionRoutes(options));
  app.route('/files', createFileRoutes(options.accounts));

  app.get('/bundles/:uid/:version', async (context) => {
    const bundle = await builds.bundle(context.req.param('uid'));
    if (bundle === null) return context.notFound();
    return context.body(bundle, 200, {
      'content-type': contentTypes['.js'] ?? '',
      'cache-control': 'no-store',
    });
  });

  const policy = contentSecurityPolicy(project.permittedUrls);
  app.get('*', async (context) => {
    const name = context.req.path === '/' ? '/index.html' : context.req.path;
    const file = await fileInside(options.pageFolder, name);
    const content = file && (await readFile(file).catch(() => null));
    if (!file || !content) return context.notFound();
    return context.body(new Uint8Array(content), 200, {
      'content-type': ownValue(contentTypes, path.extname(file)) ?? 'application/octet-stream',
      'content-security-policy': /\/extension-worker-[^/]*\.js$/.test(name) ? workerPolicy : policy,
      // Their names hold a digest of their content, by which a browser keeps them compiled, too.
      'cache-control': name.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  });
  return app;
}

/** Where a file really is, when that is inside the folder: no dots and no link lead out of it. */
async function fileInside(folder: string, name: string): Promise<string | null> {
  const [root, file] = await Promise.all([
    realpath(folder),
    realpath(path.join(folder, path.normalize(name))).catch(() => null),
  ]);
  return file?.startsWith(root + path.sep) ? file : null;
}

function describe(options: RouteOptions): WorkbenchDescription {
  const { project, accounts, builds, appId, menu } = options;
  return {
    projectName: project.name,
    appName: project.appName,
    appId,
    variables: project.variables,
    menu,
    accounts: accounts.map(withoutSecrets),
    states: project.workbench.states,
    problems: project.problems,
    otherFeatures: project.otherFeatures,
    extensions: project.extensions.map(({ entrypoint: _file, folder: _folder, ...settings }) => ({
      ...settings,
      build: builds.state(settings.uid),
    })),
  };
}

/** The page learns neither the API's address nor its token. */
function withoutSecrets({ api, ...account }: ConnectedAccount): DescribedAccount {
  return { ...account, isConnected: api !== undefined };
}
