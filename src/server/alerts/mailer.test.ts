import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { startMailServer } from '../testing/mail-server.ts';
import { createMailer, MailError } from './mailer.ts';

const mail = {
  to: 'canary7f3a@partner.example',
  messageId: 'one',
  subject: 'Alerts',
  text: 'Points expire.',
  html: '<p>Points expire.</p>',
};

/** What a server says: to a connection, to each command, and to a message; `null` hangs up. */
interface Speech {
  greeting?: string;
  answers?: Record<string, string | null>;
  message?: string | null;
  /** Sends what it says last letter by letter, and never the end of it. */
  drips?: string;
}

/** A mail server that speaks so. */
async function startSpeaker({ greeting = '220 here', answers = {}, message, drips }: Speech) {
  const sockets = new Set<Socket>();
  let taken = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    const say = (step: string, answer: string | null) => {
      if (answer === null) return void socket.destroy();
      if (step !== drips) {
        return void (answer.endsWith('\r\n') ? socket.write(answer) : socket.end(answer));
      }
      const dripping = setInterval(() => socket.write('2'), 10);
      socket.on('close', () => clearInterval(dripping));
    };
    let heard = '';
    let inMessage = false;
    say('greeting', `${greeting}\r\n`);
    socket.setEncoding('utf8').on('data', (text: string) => {
      heard += text;
      for (;;) {
        const end = heard.indexOf(inMessage ? '\r\n.\r\n' : '\r\n');
        if (end === -1) return;
        const [command = ''] = heard.slice(0, end).split(' ');
        heard = heard.slice(end + (inMessage ? 5 : 2));
        if (inMessage) {
          inMessage = false;
          taken += 1;
          say('message', message === undefined ? '250 taken\r\n' : message);
          continue;
        }
        const usual = command === 'DATA' ? '354 go on\r\n' : '250 yes\r\n';
        const answer = answers[command] === undefined ? usual : answers[command];
        inMessage = command === 'DATA' && answer?.startsWith('354') === true;
        say(command, answer);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  const { port } = server.address() as AddressInfo;
  return { port, sockets, taken: () => taken };
}

/** What comes of a message that is sent to such a server. */
async function send(
  speech: Speech,
  { patience = 60_000, signal }: { patience?: number; signal?: AbortSignal } = {},
) {
  const speaker = await startSpeaker(speech);
  const smtpUrl = `smtp://ada:canary7f3a@127.0.0.1:${speaker.port}`;
  const from = 'points@example.com';
  let isGiven = false;
  const onData = async () => void (isGiven = true);
  const error = await createMailer({ smtpUrl, from }, patience)
    .send(mail, onData, signal)
    .then(
      () => null,
      (thrown: unknown) => thrown,
    );
  if (error !== null) expect(error).toBeInstanceOf(MailError);
  const { details = null } = error === null ? {} : (error as MailError);
  expect(JSON.stringify([details, String(error), (error as Error | null)?.cause])).not.toContain(
    'canary7f3a',
  );
  return { isGiven, details, ...speaker };
}

const loggedIn = { EHLO: '250-here\r\n250 AUTH PLAIN\r\n', AUTH: '235 yes\r\n' };

test('a message that is taken', async () => {
  expect(await send({ answers: loggedIn })).toMatchObject({ isGiven: true, details: null });
});

test.each([
  ['Acme, Inc. <points@acme.example>', '"Acme, Inc." <points@acme.example>'],
  ['"Acme, Inc." <points@acme.example>', '"Acme, Inc." <points@acme.example>'],
  ['Tier: Björk; AB <points@acme.example>', 'Tier: Björk; AB <points@acme.example>'],
  ['points@acme.example', 'points@acme.example'],
])('the sender %s is one, whatever is in its name', async (from, shown) => {
  const server = await startMailServer();
  onTestFinished(server.close);
  const smtpUrl = `smtp://127.0.0.1:${server.port}`;
  await createMailer({ smtpUrl, from }).send(mail, async () => undefined);
  const [taken] = server.taken;
  expect(taken?.headers.get('from')).toBe(shown);
  expect(taken?.headers.get('message-id')).toBe('<one@acme.example>');
});

test.each<[string, Speech, boolean, object]>([
  ['a greeting of 4xx', { greeting: '421 busy' }, false, { status: 421, isRefusal: false }],
  ['a greeting of 5xx', { greeting: '554 no' }, false, { status: 554, isRefusal: false }],
  ['another protocol', { greeting: 'HTTP/1.1 200 OK' }, false, { status: null }],
  ['no login', { answers: { ...loggedIn, AUTH: '535 no\r\n' } }, false, { isRefusal: false }],
  ['a login that hangs up', { answers: { ...loggedIn, AUTH: null } }, false, { status: null }],
  ['a sender of 4xx', { answers: { MAIL: '451 later\r\n' } }, false, { status: 451 }],
  ['a sender of 5xx', { answers: { MAIL: '550 no\r\n' } }, false, { isRefusal: false }],
  ['an address of 4xx', { answers: { RCPT: '450 later\r\n' } }, false, { isRefusal: false }],
  ['an address of 5xx', { answers: { RCPT: '550 no\r\n' } }, false, { isRefusal: true }],
  ['no data of 4xx', { answers: { DATA: '451 later\r\n' } }, false, { isRefusal: false }],
  ['hanging up at the data', { answers: { DATA: null } }, false, { status: null }],
  ['a message of 4xx', { message: '451 later\r\n' }, true, { status: 451, isRefusal: false }],
  ['a message of 5xx', { message: '554 no\r\n' }, true, { status: 554, isRefusal: true }],
  ['hanging up after the message', { message: null }, true, { status: null }],
  ['an answer that means nothing', { message: '354 go on\r\n' }, true, { status: null }],
  ['an answer without a code', { message: 'yes\r\n' }, true, { status: null }],
  ['an endless line', { message: '250 '.repeat(1_000_000) }, true, { status: null }],
  ['endless lines', { message: '250-yes\r\n'.repeat(500_000) }, true, { status: null }],
])('a server that answers with %s', async (_, { answers, ...speech }, isGiven, details) => {
  const found = await send({ ...speech, answers: { ...loggedIn, ...answers } });
  expect(found).toMatchObject({ isGiven, details });
});

test('a yes that is cut off does not count as a no: it may have been taken', async () => {
  const found = await send({ answers: loggedIn, message: '250 ta' });
  expect(found).toMatchObject({ isGiven: true, details: { status: null } });
});

test.each(['greeting', 'EHLO', 'AUTH', 'MAIL', 'RCPT', 'DATA', 'message'])(
  'a server that speaks letter by letter without an end is given up: %s',
  async (drips) => {
    const { details, isGiven, sockets } = await send(
      { answers: loggedIn, drips },
      { patience: 300 },
    );
    expect(details).toMatchObject({ status: null, isRefusal: false });
    if (drips !== 'message') expect(isGiven).toBe(false);
    await Promise.all([...sockets].map((socket) => once(socket, 'close')));
  },
);

test('a server that stops waits for no mail server', async () => {
  const stopped = new AbortController();
  const sent = send({ answers: loggedIn, drips: 'message' }, { signal: stopped.signal });
  setTimeout(() => stopped.abort(new Error('the server stops')), 200);
  expect(await sent).toMatchObject({ details: { status: null, isRefusal: false } });
});

test('nothing is written once it was given up, also while it is noted', async () => {
  const { port, taken } = await startSpeaker({ answers: loggedIn });
  const stopped = new AbortController();
  const mailer = createMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, from: 'a@example.com' });
  let noted = () => {};
  const noting = new Promise<void>((resolve) => (noted = resolve));
  const sent = mailer.send(
    mail,
    async () => {
      stopped.abort(new Error('the server stops'));
      await noting;
    },
    stopped.signal,
  );
  await expect(sent).rejects.toBeInstanceOf(MailError);
  noted();
  await noting;
  expect(taken()).toBe(0);
});
