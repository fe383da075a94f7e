import type { RemoteCallable } from '@remote-ui/rpc';
import type { ServerlessAnswer } from '../shared/serverless.ts';
import type { PageApi } from '../shared/worker-protocol.ts';

interface ServerlessOptions {
  parameters?: unknown;
  propertiesToSend?: string[];
  /** Of old: the function finds it in `context.event`. */
  payload?: unknown;
}

/** The older `runServerlessFunction`, which answers with a status and never throws. */
export function createServerlessRunner(page: RemoteCallable<PageApi>) {
  return ({
    name,
    parameters = {},
    propertiesToSend = [],
    payload,
  }: ServerlessOptions & { name: string }): Promise<ServerlessAnswer> =>
    page.serverless({ name, parameters, propertiesToSend, payload });
}

/** `hubspot.serverless`: resolves to what the function returns, and rejects when it fails. */
export function createServerless(page: RemoteCallable<PageApi>) {
  const run = createServerlessRunner(page);
  return async (name: string, options: ServerlessOptions = {}): Promise<unknown> => {
    const answer = await run({ name, ...options });
    if (answer.status === 'ERROR') throw new Error(answer.message);
    return answer.response;
  };
}
