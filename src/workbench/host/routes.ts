import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import * as z from 'zod';
import type { WorkbenchAccount } from '../shared/account.ts';
import type { WorkbenchDescription } from '../shared/description.ts';
import { contentSecurityPolicy, workerPolicy } from './content-security-policy.ts';
import type { ExtensionBuilds } from './extension-builds.ts';
import type { createHubSpotFetch } from './hubspot-fetch.ts';
import { loopbackOnly } from './loopback.ts';
import type { Project } from './project.ts';

export interface RouteOptions {
  project: Project;
  accounts: WorkbenchAccount[];
  variables: Record<string, string>;
  appId: string;
  builds: ExtensionBuilds;
  /** The folder with the built `index.html`. */
  pageFolder: string;
  hubspotFetch: ReturnType<typeof createHubSpotFetch>;
}

const fetchRequestSchema = z.object({
  portalId: z.string(),
  userId: z.string(),
  url: z.string(),
  method: z.string(),
  body: z.nullable(z.string()),
  headers: z.record(z.string(), z.string()),
  timeout: z.nullable(z.number().positive()),
});

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Everything that the workbench answers over HTTP. */
export function createRoutes(options: RouteOptions): Hono {
  const { project, accounts, builds } = options;
  const app = new Hono();
  app.use(loopbackOnly());

  app.get('/api/description', (context) => context.json(describe(options)));

  app.get('/api/builds', (context) =>
    streamSSE(context, async (stream) => {
      const stop = builds.onBuild((event) => {
        void stream.writeSSE({ event: 'build', data: JSON.stringify(event) });
      });
      await new Promise<void>((resolve) => stream.onAbort(resolve));
      stop();
    }),
  );

  // A little above HubSpot's own limit, which is the one that answers with HubSpot's message.
  app.post('/api/fetch', bodyLimit({ maxSize: 8_000_000 }), async (context) => {
    // A page of another site cannot send this type without asking first, and it is not let in.
    if (context.req.header('content-type') !== 'application/json') return context.body(null, 415);
    const request = fetchRequestSchema.safeParse(await context.req.json().catch(() => null));
    if (!request.success) return context.text(z.prettifyError(request.error), 400);
    const account = accounts.find((it) => it.portalId === request.data.portalId);
    const user = account?.users.find((it) => it.id === request.data.userId);
    if (!account || !user) return context.text('No such account or user', 404);
    const caller = { portalId: account.portalId, userId: user.id, userEmail: user.email };
    return context.json(await options.hubspotFetch(request.data, caller));
  });

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
    const file = path.join(options.pageFolder, path.normalize(name));
    if (!file.startsWith(options.pageFolder + path.sep)) return context.notFound();
    const content = await readFile(file).catch(() => null);
    if (!content) return context.notFound();
    return context.body(new Uint8Array(content), 200, {
      'content-type': contentTypes[path.extname(file)] ?? 'application/octet-stream',
      'content-security-policy': /\/extension-worker-[^/]*\.js$/.test(name) ? workerPolicy : policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  });
  return app;
}

function describe(options: RouteOptions): WorkbenchDescription {
  const { project, accounts, builds, variables, appId } = options;
  return {
    projectName: project.name,
    appName: project.appName,
    appId,
    variables,
    accounts,
    extensions: project.extensions.map(({ uid, type, name, location, objectTypes }) => ({
      uid,
      type,
      name,
      location,
      objectTypes,
      build: builds.state(uid),
    })),
  };
}
