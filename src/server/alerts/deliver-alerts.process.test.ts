import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createAccount } from 'hubspot-sandbox';
import { termsVersion } from '@partner-tier-points/contract';
import { expect, onTestFinished, test } from 'vitest';
import { createLog } from '../log.ts';
import { openStore } from '../store/store.ts';
import { bundleProgram } from '../testing/bundle-program.ts';
import { startMailServer } from '../testing/mail-server.ts';
import { prepareSync } from '../testing/prepared-sync.ts';
import { startPgliteOnDisk } from '../testing/test-databases.ts';
import { deliverAlerts } from './deliver-alerts.ts';
import { keepAlerts } from './keep-alerts.ts';
import { createMailer } from './mailer.ts';

test('a message that the mail server took from a server that was then killed is never sent again, and what became of it is said to be unknown', async () => {
  const database = await startPgliteOnDisk();
  onTestFinished(database.close);
  let kill = () => {};
  // The message is whole, and nobody hears that it was taken.
  const mailServer = await startMailServer(() => kill());
  onTestFinished(mailServer.close);
  const mail = {
    smtpUrl: `smtp://127.0.0.1:${mailServer.port}`,
    from: 'points@example.com',
  };
  const publicUrl = 'https://points.example.com';
  const clientSecret = 'secret-of-the-app';
  const account = createAccount({ clients: 25, seed: 1 });

  const before = await openStore(database.options);
  const { sync, turn, portalId, sandbox, stopping } = await prepareSync(before, account);
  await sync();
  await keepAlerts({ store: before, turn, now: () => new Date(), signal: stopping.signal });
  const who = { portalId, userId: '48210012' };
  await before.enrolments.acceptForUser(who, termsVersion, new Date());
  const asked = { address: 'ada@partner.example', frequency: 'atOnce', language: 'en' } as const;
  const link = { nonce: 'nonce', endsAt: new Date(Date.now() + 60_000) };
  await before.subscriptions.ask(who, asked, link, new Date(), 1);
  expect(await before.subscriptions.confirm(who, 'nonce', new Date(), new Date())).toBe(true);
  await before.close();

  const program = await bundleProgram(join(import.meta.dirname, '../main.ts'));
  const child = spawn(process.execPath, [program], {
    cwd: import.meta.dirname,
    stdio: 'ignore',
    env: {
      PATH: process.env['PATH'] ?? '',
      HUBSPOT_ACCESS_TOKEN: account.accessToken,
      HUBSPOT_CLIENT_SECRET: clientSecret,
      HUBSPOT_API_URL: sandbox.url,
      PUBLIC_URL: publicUrl,
      SMTP_URL: mail.smtpUrl,
      MAIL_FROM: mail.from,
      PORT: '0',
      DATA_FOLDER: database.options.dataFolder,
    },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  kill = () => void child.kill('SIGKILL');
  await once(child, 'exit');
  expect(mailServer.taken).toHaveLength(1);

  kill = () => {};
  const after = await openStore(database.options);
  onTestFinished(after.close);
  const deliverAt = (now: number) =>
    deliverAlerts(
      portalId,
      {
        store: after,
        accounts: { find: async () => ({ status: 'unknown' }) },
        mailer: createMailer(mail),
        publicUrl,
        clientSecret,
        now: () => new Date(now),
        log: createLog('silent'),
      },
      stopping.signal,
    );
  const uncertain = (at: number) => after.deliveries.uncertain(who, new Date(at));
  const alerts = await after.alerts.active(portalId);
  const restarted = Date.now();
  for (const later of [0, 3 * 60_000, 24 * 60 * 60_000]) await deliverAt(restarted + later);
  expect(mailServer.taken).toHaveLength(1);
  expect(await uncertain(restarted + 3 * 60_000)).toEqual({ alerts: alerts.length, link: false });
});
