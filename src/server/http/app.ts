import { Hono } from 'hono';
import { apiRoutes } from './api/api-routes.ts';
import type { StoredForRequest } from '../store/request-store.ts';
import type { Dependencies, Environment } from './environment.ts';
import { toProblem } from './hubspot-problem.ts';
import { limitBody, mayHaveBody } from './limit-body.ts';
import { logRequests } from './log-requests.ts';
import { answerProblemPage, isForPerson } from './problem-page.ts';
import { answerProblem, noEndpoint, ProblemError, serverStopping } from './problem.ts';
import { senderAddress } from './sender-address.ts';
import { beginAnswer } from './begin-answer.ts';
import { keyOf, QuotaKeeper } from './quotas.ts';
import { holdRefusals } from './hold-refusals.ts';
import { refuseEarly } from './refuse-early.ts';
import { requireMember } from './require-member.ts';
import { requireParticipant } from './require-participant.ts';
import { requireSuperAdmin } from './require-super-admin.ts';
import { accessRoutes } from './routes/access.ts';
import { alertListRoutes } from './routes/alert-lists.ts';
import { alertMailRoutes } from './routes/alert-mail.ts';
import { alertPageRoutes } from './routes/alert-pages.ts';
import { alertRoutes } from './routes/alerts.ts';
import { apiKeyRoutes } from './routes/api-keys.ts';
import { deletionRoutes } from './routes/deletion.ts';
import { dealMappingRoutes } from './routes/deal-mapping.ts';
import { enrolmentRoutes } from './routes/enrolment.ts';
import { enrolmentListRoutes } from './routes/enrolments.ts';
import { exportFileRoutes } from './routes/export-files.ts';
import { exportRoutes } from './routes/exports.ts';
import { createFactsAnswer, factsRoutes } from './routes/facts.ts';
import { healthRoutes } from './routes/health.ts';
import { historyRoutes } from './routes/history.ts';
import { installRoutes } from './routes/install.ts';
import { listRoutes } from './routes/lists.ts';
import { openingRoutes } from './routes/opening.ts';
import { preferencesRoutes } from './routes/preferences.ts';
import { comparisonRoutes } from './routes/comparison.ts';
import { rulesRoutes } from './routes/rules.ts';
import { scenarioRoutes } from './routes/scenarios.ts';
import { retentionRoutes } from './routes/retention.ts';
import { settingsRoutes } from './routes/settings.ts';
import { snapshotRoutes } from './routes/snapshots.ts';
import { syncRoutes } from './routes/sync.ts';
import { createTextsAnswer, textsRoutes } from './routes/texts.ts';
import { traceRequests } from './trace-requests.ts';
import { RequestLines, weightOf } from './request-lines.ts';
import { RequestVerifier } from './verify-request.ts';

/** The HTTP service: the contract's endpoints under `/v1`, signed by HubSpot, and the two health checks. */
export function createApp(dependencies: Dependencies): Hono<Environment> {
  const { log } = dependencies;
  const app = new Hono<Environment>();

  app.onError((error, context) => {
    const problem = toProblem(error, mayHaveBody(context.req.method));
    if (!(error instanceof ProblemError)) {
      const level = problem.code === 'internal' ? 'error' : 'warn';
      log[level]({ requestId: context.get('requestId'), error }, 'request failed');
    }
    return isForPerson(context)
      ? answerProblemPage(context, problem)
      : answerProblem(context, problem);
  });
  app.notFound((context) =>
    answerProblem(context, noEndpoint(context.req.method, context.req.path)),
  );

  app.use(beginAnswer);
  app.use(traceRequests);
  app.use(logRequests(log, dependencies.metrics));

  app.route('/', healthRoutes(dependencies));
  if (!dependencies.answersAccounts) return app;
  app.use((_, next) => {
    if (dependencies.isDraining()) throw serverStopping();
    return next();
  });
  // Before the signatures: links have their own, and the API has keys.
  app.route('/', exportFileRoutes(dependencies));
  const { installer, publicUrl } = dependencies;
  if (installer !== undefined && publicUrl !== undefined) {
    app.route('/', installRoutes({ ...dependencies, installer, publicUrl }));
  }
  const lines = new RequestLines(dependencies.quotas?.unpaced);
  const holdByAddress = holdRefusals((context) => senderAddress(context, publicUrl !== undefined));
  app.use('/alerts/*', holdByAddress);
  app.use('/api/*', holdByAddress);
  app.route('/', alertPageRoutes(dependencies));
  app.route('/', apiRoutes({ ...dependencies, lines }));
  const verifier = new RequestVerifier(dependencies);
  app.use('/v1/*', verifier.headers);
  const quotas = new QuotaKeeper(dependencies.quotas);
  app.use(
    '/v1/*',
    holdRefusals((context) => keyOf(context.get('claim').caller)),
  );
  app.use('/v1/*', refuseEarly(quotas, lines));
  app.use('/v1/*', limitBody);
  app.use('/v1/*', verifier.signature);
  app.use('/v1/*', async (context, next) => {
    const caller = context.get('caller');
    await quotas.countRequest(caller);
    const weight = weightOf(context.env.incoming.headers['content-length']);
    await lines.run(caller, next, { weight });
  });
  app.use('/v1/*', requireMember(dependencies.users, quotas));
  app.use('/v1/*', async (context, next) => {
    const caller = context.get('caller');
    let found: Promise<StoredForRequest> | undefined;
    const { requests } = dependencies.store;
    const isRead = context.req.method === 'GET';
    const stored = () => (found ??= isRead ? requests.recall(caller) : requests.find(caller));
    context.set('stored', stored);
    context.set('requireParticipant', async () =>
      requireParticipant(dependencies, caller, context.get('user'), await stored()),
    );
    context.set('requireSuperAdmin', () =>
      requireSuperAdmin(dependencies.users, context.get('connection'), caller),
    );
    await next();
  });
  app.route('/', enrolmentRoutes(dependencies));
  const answerTexts = createTextsAnswer(dependencies);
  const answerFacts = createFactsAnswer(dependencies);
  app.route('/', openingRoutes(answerTexts, answerFacts));
  app.route('/', factsRoutes(answerFacts));
  app.route('/', rulesRoutes());
  app.route('/', syncRoutes(dependencies));
  app.route('/', snapshotRoutes(dependencies));
  app.route('/', dealMappingRoutes(dependencies));
  app.route('/', historyRoutes());
  app.route('/', settingsRoutes(dependencies));
  app.route('/', accessRoutes(dependencies));
  app.route('/', alertRoutes(dependencies));
  app.route('/', alertMailRoutes(dependencies));
  app.route('/', alertListRoutes(dependencies));
  app.route('/', apiKeyRoutes(dependencies));
  app.route('/', deletionRoutes(dependencies));
  app.route('/', retentionRoutes(dependencies));
  app.route('/', comparisonRoutes(dependencies));
  app.route('/', enrolmentListRoutes(dependencies));
  app.route('/', preferencesRoutes(dependencies));
  app.route('/', scenarioRoutes(dependencies));
  app.route('/', exportRoutes(dependencies));
  app.route('/', listRoutes(dependencies));
  app.route('/', textsRoutes(answerTexts));
  return app;
}
