/**
 * The workbench with the app and one with an empty page, in a separate process, so that driving the
 * browser takes no time from them: the driver hears of each request, and the dashboard has most.
 */
import path from 'node:path';
import { sessionSchema } from '@partner-tier-points/contract';
import { startWorkbench } from 'hubspot-workbench';
import local from '../../extensions/app/local.json' with { type: 'json' };
import { sandboxAccounts } from '../../src/local/sandbox-accounts.ts';
import { signedRequest, start } from '../../src/local/index.ts';
import { accountFacts } from '../../test/account-facts.ts';

/** Serves these accounts, in which the user takes part in the beta. */
export interface ServingRequest {
  userId: string;
  portalIds: string[];
}

/** Addresses of the two workbenches, without a fragment. */
export interface ServingReady {
  app: string;
  empty: string;
}

process.on('message', (request: ServingRequest) => void serve(request));

async function serve({ userId, portalIds }: ServingRequest): Promise<void> {
  const { server, addressOf } = await start({
    port: 0,
    environment: {},
    dataFolder: 'memory://',
  });
  const [origin = ''] = Object.keys(local.proxy);
  const empty = await startWorkbench({
    project: path.resolve(import.meta.dirname, 'empty-project'),
    proxy: { [origin]: server.url },
    clientSecret: server.clientSecret,
    accounts: sandboxAccounts().shown,
  });
  for (const portalId of portalIds) {
    const caller = { userId, portalId };
    const session = await signedRequest(server, caller, '/v1/session');
    const { termsVersion } = sessionSchema.parse(await session.json());
    const body = { scope: 'user', termsVersion };
    await signedRequest(server, caller, '/v1/enrolment', 'PUT', body);
    await accountFacts(server, caller);
  }
  process.send!({ app: addressOf('/'), empty: empty.addressOf('/') } satisfies ServingReady);
}
