import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { requestId } from 'hono/request-id';
import type { Dependencies, Environment } from './environment.ts';
import { toProblem } from './hubspot-problem.ts';
import { logRequests } from './log-requests.ts';
import { answerProblem, ProblemError } from './problem.ts';
import { enrolmentRoutes } from './routes/enrolment.ts';
import { factsRoutes } from './routes/facts.ts';
import { healthRoutes } from './routes/health.ts';
import { historyRoutes } from './routes/history.ts';
import { settingsRoutes } from './routes/settings.ts';
import { textsRoutes } from './routes/texts.ts';
import { verifyRequest } from './verify-request.ts';

/** Bytes; far more than any settings. */
export const largestBody = 64 * 1024;

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
    answerProblem(context, new ProblemError('notFound', 'There is nothing here.')),
  );

  app.use(requestId());
  app.use(logRequests(log));
  app.use(async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-store');
  });
  app.use(
    bodyLimit({
      maxSize: largestBody,
      onError: () => {
        throw new ProblemError('request.tooLarge', `A body has at most ${largestBody} bytes.`);
      },
    }),
  );

  app.route('/', healthRoutes(dependencies));
  app.use('/v1/*', verifyRequest(dependencies));
  app.route('/v1', enrolmentRoutes(dependencies));
  app.route('/v1', factsRoutes(dependencies));
  app.route('/v1', historyRoutes());
  app.route('/v1', settingsRoutes(dependencies));
  app.route('/v1', textsRoutes());
  return app;
}
