import type { MiddlewareHandler } from 'hono';

/** A request that was answered. */
export interface ServedRequest {
  /** For example `GET /` or `hubspot.fetch GET https://app.example.com/clients`; without a query. */
  what: string;
  /** An HTTP status, or what an app function ended with. */
  status: number | string;
  milliseconds: number;
}

export type OnRequest = (request: ServedRequest) => void;

/** Files of the page itself, answers that stay open, and what is told with its own name. */
const untold = /^\/(?:assets\/|api\/(?:builds|fetch|serverless|crm|stack|uses|open|editor)$)/;

/** Tells of every request that is no part of the workbench's own work. */
export function tellRequests(onRequest: OnRequest): MiddlewareHandler {
  return async (context, next) => {
    const { req } = context;
    const start = performance.now();
    await next();
    if (untold.test(req.path)) return;
    const milliseconds = performance.now() - start;
    onRequest({ what: `${req.method} ${req.path}`, status: context.res.status, milliseconds });
  };
}

/** Tells of what an extension asked for, when it is answered. */
export async function told<Answer>(
  onRequest: OnRequest,
  what: string,
  answer: Promise<Answer>,
  statusOf: (answer: Answer) => number | string,
): Promise<Answer> {
  const start = performance.now();
  const tell = (status: number | string) =>
    onRequest({ what, status, milliseconds: performance.now() - start });
  try {
    const answered = await answer;
    tell(statusOf(answered));
    return answered;
  } catch (error) {
    tell('failed');
    throw error;
  }
}
