import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { requestId } from 'hono/request-id';
import type { Dependencies, Environment } from './environment.ts';
import { toProblem } from './hubspot-problem.ts';
import { logRequests } from './log-requests.ts';
import { answerProblem, ProblemError } from './problem.ts';
import { dealMappingRoutes } from './routes/deal-mapping.ts';
import { enrolmentRoutes } from './routes/enrolment.ts';
import { enrolmentListRoutes } from './routes/enrolments.ts';
import { exportFileRoutes } from './routes/export-files.ts';
import { exportRoutes } from './routes/exports.ts';
import { factsRoutes } from './routes/facts.ts';
import { healthRoutes } from './routes/health.ts';
import { historyRoutes } from './routes/history.ts';
import { listRoutes } from './routes/lists.ts';
import { preferencesRoutes } from './routes/preferences.ts';
import { scenarioRoutes } from './routes/scenarios.ts';
import { settingsRoutes } from './routes/settings.ts';
import { snapshotRoutes } from './routes/snapshots.ts';
import { syncRoutes } from './routes/sync.ts';
import { textsRoutes } from './routes/texts.ts';
import { verifyRequest } from './verify-request.ts';

/** Bytes; far more than any settings. */
export const largestBody = 64 * 1024;
/** Bytes; what HubSpot lets through, for requests that carry tables or lists. */
export const largestTable = 1024 * 1024;
const carriesTable = /^\/v1\/(exports|lists)(\/|$)/;

/** The HTTP service: the contract's endpoints under `/v1`, signed by HubSpot, and `/healthz`. */
export function createApp(dependencies: Dependencies): Hono<Environment> {
  const { log } = dependencies;
  const app = new Hono<Environment>();

  app.onError((error, context) => {
    const problem = toProblem(error);
    if (!(error instanceof ProblemError)) {
      const level = problem.code === 'internal' ? 'error' : 'warn';
      log[level]({ requestId: context.get('requestId'), error }, 'request failed');
    }
    return answerProblem(context, problem);
  });
  app.notFound((context) =>
    answerProblem(context, new ProblemError('notFound', 'There is no endpoint at this address.')),
  );

  app.use(requestId());
  app.use(logRequests(log));
  app.use(async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-store');
  });
  const usualLimit = limitBody(largestBody);
  const tableLimit = limitBody(largestTable);
  app.use((context, next) =>
    (carriesTable.test(context.req.path) ? tableLimit : usualLimit)(context, next),
  );

  app.route('/', healthRoutes(dependencies));
  // Before the signatures: these links have their own.
  app.route('/', exportFileRoutes(dependencies));
  app.use('/v1/*', verifyRequest(dependencies));
  app.route('/', enrolmentRoutes(dependencies));
  app.route('/', factsRoutes(dependencies));
  app.route('/', syncRoutes(dependencies));
  app.route('/', snapshotRoutes(dependencies));
  app.route('/', dealMappingRoutes(dependencies));
  app.route('/', historyRoutes());
  app.route('/', settingsRoutes(dependencies));
  app.route('/', enrolmentListRoutes(dependencies));
  app.route('/', preferencesRoutes(dependencies));
  app.route('/', scenarioRoutes(dependencies));
  app.route('/', exportRoutes(dependencies));
  app.route('/', listRoutes(dependencies));
  app.route('/', textsRoutes(dependencies));
  return app;
}

function limitBody(maxSize: number) {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new ProblemError(
        'request.tooLarge',
        `The body is too large: the limit is ${maxSize} bytes.`,
      );
    },
  });
}
