import { type Context, Hono } from 'hono';
import * as z from 'zod';
import type { HubSpotApiAnswer } from '../shared/crm.ts';
import { createAnswerStreams } from './answer-streams.ts';
import { createCrm } from './crm/answer-question.ts';
import { UnknownType } from './crm/crm-source.ts';
import {
  askedSchema,
  crmRequestSchema,
  editorRequestSchema,
  openRequestSchema,
  fetchRequestSchema,
  serverlessRequestSchema,
  stackRequestSchema,
  usesRequestSchema,
} from './extension-requests.ts';
import { limitBody } from './limit-body.ts';
import { readJson } from './read-json.ts';
import type { RouteOptions } from './route-options.ts';
import { sayMisshapen } from './say-misshapen.ts';
import { told } from './served-request.ts';
import { runServerless } from './serverless.ts';

/**
 * What an extension asks for beyond its page: its bundle to be built, `hubspot.fetch`,
 * `hubspot.serverless`, CRM data, and for its developer the source behind a stack.
 */
export function createExtensionRoutes(options: RouteOptions): Hono {
  const { accounts, builds, project, hubspotFetch, onRequest } = options;
  const askCrm = createCrm(accounts);
  const reply = createAnswerStreams();
  const app = new Hono();
  // A little above HubSpot's own limits, which are the ones that answer with HubSpot's messages.
  app.use(limitBody(8_000_000));
  app.use(async (context, next) => {
    const { method } = context.req;
    // A page of another site cannot send this type without asking first, and it is not let in.
    if (method === 'POST' && context.req.header('content-type') !== 'application/json') {
      return context.body(null, 415);
    }
    await next();
  });

  function callerOf({ portalId, userId }: { portalId: string; userId: string }) {
    const account = accounts.find((it) => it.portalId === portalId);
    const user = account?.users.find((it) => it.id === userId);
    return account && user ? { account, user } : null;
  }

  app.post('/fetch', async (context) => {
    const request = await read(context, fetchRequestSchema);
    if (!request.success) return context.text(z.prettifyError(request.error), 400);
    const caller = callerOf(request.data);
    if (!caller) return context.text('This account or user does not exist', 404);
    const { account, user } = caller;
    const asking = { portalId: account.portalId, userId: user.id, userEmail: user.email };
    const { method, url } = request.data;
    const what = `hubspot.fetch ${method} ${url.split('?')[0]}`;
    const answer = told(onRequest, what, hubspotFetch(request.data, asking), (it) => it.status);
    return reply(context, request.data.replyTo, answer);
  });

  app.post('/crm', async (context) => {
    const given = readJson(await context.req.text());
    const page = askedSchema.safeParse(given);
    if (!page.success) return context.text(z.prettifyError(page.error), 400);
    const { replyTo } = page.data;
    const request = crmRequestSchema.safeParse(given);
    if (!request.success) return reply(context, replyTo, said(misused(request.error, given)));
    if (!callerOf(request.data)) return context.text('This account or user does not exist', 404);
    const { portalId, question, locale, timeZone } = request.data;
    const asked = askCrm(portalId, question, { locale, timeZone });
    const answer = told(onRequest, `crm ${question.kind}`, asked, () => 200).then(
      (data) => ({ data }),
      (error: Error) => ({
        error: error.message,
        ...(error instanceof UnknownType && { isMisuse: true }),
      }),
    );
    return reply(context, replyTo, answer);
  });

  app.post('/serverless', async (context) => {
    const given = readJson(await context.req.text());
    const page = askedSchema.safeParse(given);
    if (!page.success) return context.text(z.prettifyError(page.error), 400);
    const { replyTo } = page.data;
    const request = serverlessRequestSchema.safeParse(given);
    if (!request.success) {
      const { error, isMisuse } = misused(request.error, given);
      return reply(context, replyTo, said({ ...failed(error), isMisuse }));
    }
    if (!callerOf(request.data)) return context.text('This account or user does not exist', 404);
    return reply(context, replyTo, run(request.data));
  });

  async function run(request: z.infer<typeof serverlessRequestSchema>) {
    const { portalId, name, parameters, propertiesToSend, payload, record } = request;
    const reader = { locale: 'en-us', timeZone: 'UTC' };
    try {
      const properties =
        record && propertiesToSend.length > 0
          ? await askCrm(portalId, { kind: 'properties', record, names: propertiesToSend }, reader)
          : {};
      const lines: string[] = [];
      const running = runServerless(
        project.functions,
        {
          name,
          parameters,
          payload,
          propertiesToSend: properties as Record<string, string | null>,
          accountId: Number(portalId),
        },
        {
          askHubSpot: (asked) =>
            askCrm(portalId, { kind: 'api', request: asked }, reader) as Promise<HubSpotApiAnswer>,
          log: (line) => {
            lines.push(line);
            options.log?.(`${name}: ${line}`);
          },
        },
      );
      const answer = await told(
        onRequest,
        `hubspot.serverless ${name}`,
        running,
        (it) => it.status,
      );
      return { answer, lines };
    } catch (error) {
      return failed((error as Error).message);
    }
  }

  app.post('/open', async (context) => {
    const request = await read(context, openRequestSchema);
    if (!request.success) return context.text(z.prettifyError(request.error), 400);
    const extension = project.extensions.find((it) => it.uid === request.data.uid);
    if (!extension) return context.text('This extension does not exist', 404);
    await builds.open(extension);
    return context.json(builds.state(extension.uid));
  });

  app.post('/uses', async (context) => {
    const request = await read(context, usesRequestSchema);
    if (!request.success) return context.text(z.prettifyError(request.error), 400);
    const { uid, component, prop, texts } = request.data;
    return context.json({ places: await builds.uses(uid, { component, prop, texts }) });
  });

  app.post('/editor', async (context) => {
    const request = await read(context, editorRequestSchema);
    if (!request.success) return context.text(z.prettifyError(request.error), 400);
    return context.json({ problem: await options.openEditor(request.data) });
  });

  app.post('/stack', async (context) => {
    const request = await read(context, stackRequestSchema);
    if (!request.success) return context.text(z.prettifyError(request.error), 400);
    const { uid, stack } = request.data;
    return context.json({ stack: await builds.mapStack(uid, stack) });
  });

  return app;
}

const said = <Answer>(answer: Answer) => Promise.resolve(answer);

const failed = (message: string) => ({ answer: { status: 'ERROR' as const, message }, lines: [] });

/** What an extension has asked for is no question: a hook or a function is given what it cannot be. */
function misused(error: z.ZodError, given: unknown) {
  // The extension has not written what is around it.
  const said = sayMisshapen(error, given).replaceAll(/\bquestion\.(?:request\.)?/g, '');
  return { error: said, isMisuse: true as const };
}

async function read<Shape extends z.ZodType>(context: Context, schema: Shape) {
  return schema.safeParse(readJson(await context.req.text()));
}
