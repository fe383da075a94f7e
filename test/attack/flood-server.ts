/** The server that is flooded, in a process of its own, with HubSpot as a sandbox beside it. */
import { termsVersion } from '@partner-tier-points/contract';
import { startTestService, superAdmin } from '../../src/server/testing/test-service.ts';
import { startPglite, startPostgres } from '../../src/server/testing/test-databases.ts';
import type { FloodedServer, ServerOrder } from './flood-messages.ts';

process.once('message', (order: ServerOrder) => void serve(order));

async function serve({ database, clients, users }: ServerOrder): Promise<void> {
  const service = await startTestService(
    [clients],
    { logLevel: 'silent' },
    {
      everyoneTakesPart: false,
      startDatabase: database === 'PostgreSQL' ? startPostgres : startPglite,
    },
  );
  const [account] = service.accounts;
  for (const id of users) {
    if (!account!.users.some((user) => user.id === id)) {
      account!.users.push({ ...account!.users[1]!, id, email: `${id}@partner.example` });
    }
  }
  const body = { scope: 'account', termsVersion };
  const { status } = await service.ask('/v1/enrolment', {
    method: 'PUT',
    body,
    userId: superAdmin,
  });
  if (status !== 200) throw new Error(`The beta could not be turned on: ${status}`);
  await service.allFacts();
  process.once('message', () => {
    void service
      .close()
      // A timer of PGlite's would keep the process alive after everything is closed.
      .then(() => process.exit(0));
  });
  process.send!({ url: service.url } satisfies FloodedServer);
}
