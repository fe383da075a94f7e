import { createAccount, startSandbox } from 'hubspot-sandbox';
import { termsVersion, type AlertMail } from '@partner-tier-points/contract';
import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import type { FoundAccount } from '../accounts/accounts.ts';
import { connect } from '../hubspot/connection.ts';
import type { Environment } from '../http/environment.ts';
import { toProblem } from '../http/hubspot-problem.ts';
import { answerProblem } from '../http/problem.ts';
import { alertMailRoutes } from '../http/routes/alert-mail.ts';
import { alertPageRoutes } from '../http/routes/alert-pages.ts';
import { createLog } from '../log.ts';
import { openStore, type Store } from '../store/store.ts';
import { startMailServer } from '../testing/mail-server.ts';
import { prepareSync } from '../testing/prepared-sync.ts';
import { startPglite, type TestDatabase } from '../testing/test-databases.ts';
import { servedTexts } from '../http/served-texts.ts';
import { deliverAlerts, type DeliveryParts } from './deliver-alerts.ts';
import { foundAlert } from './find-alerts.ts';
import { keepAlerts } from './keep-alerts.ts';
import { createMailer, MailError, type Mailer } from './mailer.ts';

const clientSecret = 'secret-of-the-app';
const publicUrl = 'https://points.example.com';
const address = 'canary7f3a@partner.example';

let database: TestDatabase;
let store: Store;
let mailServer: Awaited<ReturnType<typeof startMailServer>>;
let mailer: Mailer;
beforeAll(async () => {
  database = await startPglite();
  store = await openStore(database.options);
  mailServer = await startMailServer();
  mailer = createMailer({
    smtpUrl: `smtp://127.0.0.1:${mailServer.port}`,
    from: 'Tier Points <points@example.com>',
  });
});
afterAll(async () => {
  await mailServer?.close();
  await store?.close();
  await database?.close();
});

/** Sunday noon. */
const begun = new Date('2026-11-29T12:00:00Z');
let now: Date;
const later = (milliseconds: number) => (now = new Date(now.getTime() + milliseconds));
const minutes = (count: number) => count * 60_000;
beforeEach(() => {
  now = begun;
  mailServer.taken.length = 0;
});

/** The account that every test has to itself, synced once. */
let synced: Promise<Pick<Awaited<ReturnType<typeof prepareSync>>, 'turn' | 'portalId'>> | undefined;

async function syncAccount() {
  const account = createAccount({ clients: 25, seed: 1, today: '2026-11-29' });
  const prepared = await prepareSync(store, account, { now: () => now });
  await prepared.sync();
  return prepared;
}

/** Alerts of the account, a user who can ask for e-mails, and what delivers them. */
async function prepare() {
  const { turn, portalId } = await (synced ??= syncAccount());
  await database.options.pglite?.exec(
    'truncate alerts, alert_states, alert_subscriptions, alert_deliveries',
  );
  const who = { portalId, userId: '48210012' };
  await store.enrolments.acceptForUser(who, termsVersion, begun);
  const { signal } = new AbortController();
  await keepAlerts({ store, turn, now: () => now, signal });

  const standing: { now: FoundAccount } = { now: { status: 'unknown' } };
  const lines: string[] = [];
  const log = createLog('trace', { write: (line) => void lines.push(line) });
  const parts: DeliveryParts = {
    store,
    accounts: { find: async () => standing.now },
    mailer,
    publicUrl,
    clientSecret,
    now: () => now,
    log,
  };
  const deliver = () => deliverAlerts(portalId, parts, signal);
  const needs = { store, clientSecret, sendsMail: true, now: () => now };
  const app = new Hono<Environment>();
  app.route('/', alertPageRoutes(needs));
  app.onError((error, context) => answerProblem(context, toProblem(error)));
  app.use(async (context, next) => {
    context.set('caller', { ...who } as Environment['Variables']['caller']);
    context.set('requireParticipant', async () => undefined);
    await next();
  });
  app.route('/', alertMailRoutes({ ...needs, texts: servedTexts }));
  const ask = async (frequency = 'atOnce', language = 'en', to = address) =>
    app.request('/v1/alert-mail', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ address: to, frequency, language }),
    });
  const mail = async () => (await (await app.request('/v1/alert-mail')).json()) as AlertMail;
  const state = async () => (await mail()).subscription;
  const open = (url: string, method = 'GET') =>
    app.request(url, {
      method,
      ...(method === 'POST'
        ? {
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
            body: 'List-Unsubscribe=One-Click',
          }
        : {}),
    });
  /** Asks for e-mails and confirms the address. */
  const subscribe = async (...how: Parameters<typeof ask>) => {
    await ask(...how);
    await deliver();
    const link = linkIn(mailServer.taken.pop()!.text, 'confirm');
    expect((await open(link, 'POST')).status).toBe(200);
    return link;
  };
  /** From now on just these clients cancel. */
  const raise = (...ids: string[]) =>
    store.alerts.save(
      turn,
      {
        kinds: ['cancellation'],
        alerts: ids.map((id) =>
          foundAlert({ kind: 'cancellation', on: '2027-02-01', clientId: id, points: 2.5 }, id),
        ),
        digestAt: now,
      },
      now,
    );
  onTestFinished(() => expect(lines.join('')).not.toMatch(/canary7f3a|partner\.example/));
  return { deliver, ask, mail, state, open, subscribe, raise, parts, who, portalId, standing };
}

function linkIn(text: string, does: string): string {
  const [link = ''] = new RegExp(`${publicUrl}/alerts/${does}\\S+`).exec(text) ?? [];
  expect(link).not.toBe('');
  return link;
}

test('an account that was removed is told nothing more', async () => {
  const { subscribe, deliver, standing } = await prepare();
  await subscribe();
  standing.now = { status: 'uninstalled' };
  await deliver();
  expect(mailServer.taken).toEqual([]);
});

test('nothing is given to the mail server after a super admin has ended the account elsewhere, and it is when they take that back', async () => {
  const { subscribe, deliver, parts, portalId, who } = await prepare();
  await store.accounts.keep(portalId, now);
  await subscribe();
  parts.mailer = {
    async send(...message) {
      const purgeAfter = new Date(now.getTime() + minutes(2));
      await store.accounts.leave({ portalId, askedBy: who.userId, at: now, purgeAfter });
      await mailer.send(...message);
    },
  };
  await deliver();
  expect(mailServer.taken).toEqual([]);
  await store.accounts.stay(portalId, now);
  // The turn that all tests share ended with the account.
  await store.sync.begin((await synced!).turn);
  parts.mailer = mailer;
  later(minutes(2));
  await deliver();
  expect(mailServer.taken).toHaveLength(1);
});

test('a user who has left the HubSpot account is sent nothing, unless HubSpot does not say so', async () => {
  const { subscribe, deliver, raise, standing, who, portalId } = await prepare();
  await subscribe();
  const account = createAccount({ clients: 0, seed: 1 });
  const sandbox = await startSandbox({ accounts: [account] });
  const { accessToken } = account;
  const connection = connect({
    accessToken,
    apiUrl: sandbox.url,
    callPolicy: { retries: 0 },
    now: () => new Date(),
  });
  onTestFinished(() => connection.close());
  standing.now = { status: 'active', connection };
  const left = account.users.findIndex(({ id }) => id === who.userId);
  account.users.splice(left, 1);
  await deliver();
  expect(mailServer.taken).toEqual([]);
  expect(await store.deliveries.due(now, 10)).not.toContain(portalId);

  await raise('another');
  await sandbox.close();
  await deliver();
  expect(mailServer.taken).toHaveLength(1);
});

test('an address is confirmed by its link, once and in time, and gets what is true in its language', async () => {
  const { ask, deliver, open, state, portalId } = await prepare();
  await ask('atOnce', 'sv');
  expect(await state()).toMatchObject({ address, state: 'unconfirmed' });
  await deliver();
  const [link = '', ...others] = mailServer.taken.map(({ text }) => linkIn(text, 'confirm'));
  expect([others, mailServer.taken[0]?.to]).toEqual([[], address]);
  expect(mailServer.taken[0]?.headers.get('subject')).toBe('Bekräfta din e-postadress');

  // A scanner that opens links confirms nothing.
  expect(await (await open(link)).text()).toContain('<form method="post">');
  expect(await state()).toMatchObject({ state: 'unconfirmed' });
  expect((await open(`${link}x`, 'POST')).status).toBe(410);
  const strange = await open(`${publicUrl}/alerts/unsubscribe?link=x`);
  expect([strange.status, await strange.text()]).toEqual([
    410,
    expect.stringContaining('You can stop the emails in the settings'),
  ]);
  const before = now;
  later(24 * 60 * minutes(1));
  expect((await open(link, 'POST')).status).toBe(410);
  // Nor by a clock that was ahead when it was made: else it would work for as much longer.
  now = new Date(before.getTime() - 10 * minutes(1));
  expect(await (await open(link)).text()).not.toContain('<form method="post">');
  expect((await open(link, 'POST')).status).toBe(410);
  now = before;
  expect((await open(link, 'POST')).status).toBe(200);
  expect((await open(link, 'POST')).status).toBe(410);
  expect(await state()).toMatchObject({ address, state: 'confirmed' });

  mailServer.taken.length = 0;
  await deliver();
  await deliver();
  expect(mailServer.taken).toHaveLength(1);
  const [mail] = mailServer.taken;
  const alerts = await store.alerts.active(portalId);
  expect(mail?.headers.get('subject')).toBe(`${alerts.length} aviseringar om dina nivåpoäng`);
  const decimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  for (const { clientName, points } of alerts.filter(({ kind }) => kind === 'expiry')) {
    const shown = new Intl.NumberFormat('sv', decimal).format(points!);
    expect(mail?.text).toContain(`${shown} poäng från ${clientName} går ut`);
  }
  // A day stays on one line.
  expect(mail?.html).toMatch(/<li [^>]*>[^<]* går ut \d+\u00a0\S+\u00a0\d{4}/);

  // One click, as a mail program sends it.
  const [, stop = ''] = /^<(.+)>$/.exec(mail?.headers.get('list-unsubscribe') ?? '') ?? [];
  expect(mail?.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  expect(mail?.text).toContain(stop);
  expect(await (await open(stop)).text()).toContain('<form method="post">');
  expect(await state()).not.toBeNull();
  expect((await open(stop, 'POST')).status).toBe(200);
  expect(await state()).toBeNull();
});

test('each alert is sent once, by whichever of several processes, and not when it has ended', async () => {
  const { deliver, subscribe, raise } = await prepare();
  await subscribe();
  await Promise.all([deliver(), deliver(), deliver()]);
  expect(mailServer.taken).toHaveLength(1);

  await raise('first', 'second');
  await raise('second');
  await deliver();
  expect(mailServer.taken[1]?.text).toContain('second cancels on Feb 1, 2027: 2.5 points at stake');
  expect(mailServer.taken[1]?.text).not.toContain('first');

  // What was not sent is, once it is true again, and nothing twice.
  await raise('first', 'second');
  await deliver();
  expect(mailServer.taken[2]?.text).toContain('first cancels');
  expect(mailServer.taken[2]?.text).not.toContain('second');

  // The next day, by the facts that are stored, nobody cancels.
  await raise('third');
  later(24 * 60 * minutes(1));
  await deliver();
  expect(mailServer.taken).toHaveLength(3);
});

test('nothing is sent to who has left the beta or removed the address, and a weekly message comes on Monday', async () => {
  const { deliver, subscribe, who, portalId } = await prepare();
  await subscribe('weekly');
  await deliver();
  expect(mailServer.taken).toEqual([]);
  expect((await store.sync.find(portalId))?.metadata?.timeZone).toBe('Europe/Stockholm');
  now = new Date('2026-11-30T06:00:00Z');
  later(-minutes(1));
  await deliver();
  expect(mailServer.taken).toEqual([]);
  await store.enrolments.leaveAsUser(who);
  later(minutes(1));
  await deliver();
  expect(mailServer.taken).toEqual([]);
  expect(await store.deliveries.due(now, 10)).not.toContain(portalId);
});

test('a message whose answer is lost is not sent again, and the user is told that nobody knows', async () => {
  const { subscribe, ask, deliver, mail, parts, portalId } = await prepare();
  await subscribe();
  parts.mailer = {
    async send(...message) {
      await mailer.send(...message);
      throw new MailError('lost', { status: null, code: 'ECONNECTION', isRefusal: false });
    },
  };
  await deliver();
  const alerts = await store.alerts.active(portalId);
  expect(mailServer.taken).toHaveLength(1);
  expect(await mail()).toMatchObject({ uncertainAlerts: 0 });
  later(minutes(2));
  await deliver();
  expect(mailServer.taken).toHaveLength(1);
  expect(await mail()).toMatchObject({ uncertainAlerts: alerts.length });

  await ask('atOnce', 'en', `other-${address}`);
  await deliver();
  later(minutes(2));
  expect(await mail()).toMatchObject({ subscription: { state: 'uncertain' } });
  await ask('atOnce', 'en', `other-${address}`);
  expect(await mail()).toMatchObject({ subscription: { state: 'unconfirmed' } });
  later(30 * 24 * 60 * minutes(1));
  expect(await mail()).toMatchObject({ uncertainAlerts: 0 });
});

test('a process that was stopped for longer than its claim gives nothing that another one has taken', async () => {
  const { subscribe, deliver, parts, portalId } = await prepare();
  await subscribe();
  parts.mailer = {
    async send(...message) {
      later(minutes(2));
      expect(await store.deliveries.claim(portalId, now)).not.toBeNull();
      await mailer.send(...message);
    },
  };
  await deliver();
  expect(mailServer.taken).toEqual([]);
  // The claim of the other one is left alone; when it comes to nothing, the message is sent.
  parts.mailer = mailer;
  later(minutes(2) - 1);
  await deliver();
  expect(mailServer.taken).toEqual([]);
  later(1);
  await deliver();
  expect(mailServer.taken).toHaveLength(1);
});

test.each<[string, (of: Awaited<ReturnType<typeof prepare>>) => Promise<unknown>, number]>([
  ['an alert ends', ({ raise }) => raise('second'), 1],
  ['every alert ends', ({ raise }) => raise(), 0],
  ['the user removes the address', ({ who }) => store.subscriptions.remove(who), 0],
  ['the user leaves the beta', ({ who }) => store.enrolments.leaveAsUser(who), 0],
  ['the account ends', async ({ standing }) => (standing.now = { status: 'uninstalled' }), 0],
])(
  'nothing is sent that changes before the mail server takes it: %s',
  async (_what, change, then) => {
    const prepared = await prepare();
    const { deliver, subscribe, raise, parts } = prepared;
    await subscribe();
    await deliver();
    mailServer.taken.length = 0;
    await raise('first', 'second');
    parts.mailer = {
      send: (mail, onData, signal) =>
        mailer.send(
          mail,
          async () => {
            await change(prepared);
            await onData();
          },
          signal,
        ),
    };
    await deliver();
    expect(mailServer.taken).toEqual([]);
    parts.mailer = mailer;
    later(minutes(1));
    await deliver();
    expect(mailServer.taken).toHaveLength(then);
    for (const { text } of mailServer.taken) {
      expect(text).toContain('second cancels');
      expect(text).not.toContain('first');
    }
  },
);

test('a passing refusal is tried again, later each time, and a lasting one ends it and is said', async () => {
  const { deliver, subscribe, state, ask } = await prepare();
  await subscribe();
  mailServer.refuseNext({ command: 'RCPT', code: 451 }, { command: 'DATA', code: 452 });
  await deliver();
  later(minutes(1) - 1);
  await deliver();
  later(1);
  await deliver();
  later(minutes(2) - 1);
  await deliver();
  expect(mailServer.taken).toEqual([]);
  later(1);
  await deliver();
  expect(mailServer.taken).toHaveLength(1);

  await ask('atOnce', 'en', `other-${address}`);
  mailServer.refuseNext({ command: 'RCPT', code: 550 });
  await deliver();
  expect(await state()).toMatchObject({ state: 'refused', code: 550 });
  later(24 * 60 * minutes(1));
  await deliver();
  expect(mailServer.taken).toHaveLength(1);
});

test('a message of a clock that ran ahead is sent once the clock is set back', async () => {
  const { deliver, subscribe, raise, parts, portalId } = await prepare();
  const dayAhead = 24 * 60 * minutes(1);
  await subscribe();
  later(dayAhead);
  mailServer.refuseNext({ command: 'RCPT', code: 451 });
  await deliver();
  later(-dayAhead);
  await deliver();
  expect(mailServer.taken).toHaveLength(1);

  // A process that is killed with such a claim.
  await raise('first');
  later(dayAhead);
  expect(await parts.store.deliveries.claim(portalId, now)).not.toBeNull();
  later(-dayAhead);
  await deliver();
  expect(mailServer.taken).toHaveLength(2);

  await subscribe('weekly', 'en', `weekly-${address}`);
  await deliver();
  expect(mailServer.taken).toHaveLength(2);
  await parts.store.alerts.save(
    { portalId, fence: (await synced)!.turn.fence },
    {
      kinds: ['lapse'],
      alerts: [foundAlert({ kind: 'lapse', on: '2027-02-01', clientId: 'l' }, 'l')],
      digestAt: new Date(now.getTime() + 10 * dayAhead),
    },
    now,
  );
  expect(await parts.store.deliveries.due(now, 10)).toEqual([portalId]);
});

test('links for addresses are limited, and one to an address that was replaced does nothing', async () => {
  const { ask, deliver, open, state, subscribe } = await prepare();
  const link = await subscribe();
  await deliver();
  const stop = linkIn(mailServer.taken.pop()!.text, 'unsubscribe');
  const statuses: number[] = [];
  for (let at = 0; at < 5; at += 1)
    statuses.push((await ask('atOnce', 'en', `${at}${address}`)).status);
  expect(statuses).toEqual([200, 200, 200, 200, 429]);
  expect((await open(link, 'POST')).status).toBe(410);
  await open(stop, 'POST');
  expect(await state()).toMatchObject({ address: `3${address}` });
  await deliver();
  expect(mailServer.taken.map(({ to }) => to)).toEqual([`3${address}`]);
});

test('a server that is not on this machine is sent nothing without TLS', async () => {
  const far = createMailer({
    smtpUrl: `smtp://0.0.0.0:${mailServer.port}`,
    from: 'points@example.com',
  });
  const mail = { to: address, messageId: 'a', subject: 'a', text: 'a', html: 'a' };
  const given: string[] = [];
  await expect(far.send(mail, async () => void given.push('far'))).rejects.toMatchObject({
    name: 'MailError',
    details: { isRefusal: false },
  });
  // Nor has a server been given anything before it agreed to take it.
  mailServer.refuseNext({ command: 'RCPT', code: 451 });
  const refused = mailer.send(mail, async () => void given.push('refused'));
  await expect(refused).rejects.toMatchObject({ details: { status: 451 } });
  expect([given, mailServer.taken]).toEqual([[], []]);
});
