import dns from 'node:dns';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createMailer, MailError } from './alerts/mailer.ts';
import { connect } from './hubspot/connection.ts';
import { HubSpotError } from './hubspot/hubspot-error.ts';
import { createImpatientPool } from './store/impatient-pool.ts';
import { isUnavailable } from './store/unavailable.ts';

/** Milliseconds after which each gives up. */
const patience = 200;

/** Name servers that say nothing, or that they cannot say it now. */
function spoilNames(how: 'silent' | 'EAI_AGAIN'): void {
  const answer = (...parameters: unknown[]) => {
    const done = parameters.at(-1) as (error: Error) => void;
    const error = Object.assign(new Error('getaddrinfo EAI_AGAIN'), { code: 'EAI_AGAIN' });
    if (how !== 'silent') setImmediate(done, error);
    return {};
  };
  for (const name of ['lookup', 'resolve4', 'resolve6'] as const) {
    vi.spyOn(dns, name).mockImplementation(answer as never);
  }
  onTestFinished(() => void vi.restoreAllMocks());
}

test.each(['silent', 'EAI_AGAIN'] as const)(
  'PostgreSQL is given up while names are %s, and so is the pool',
  async (how) => {
    spoilNames(how);
    const pool = createImpatientPool('postgresql://a:b@database.example/points', patience);
    pool.on('error', () => undefined);
    const asked = await pool.query('select 1').catch((error: unknown) => error);
    expect(isUnavailable(asked)).toBe(true);
    await pool.end();
  },
);

test.each(['silent', 'EAI_AGAIN'] as const)(
  'HubSpot is given up while names are %s',
  async (how) => {
    spoilNames(how);
    const connection = connect({
      accessToken: 'token',
      apiUrl: 'http://hubspot.example',
      callPolicy: { retries: 1, firstPause: 1, longestPause: 1, timeout: patience },
      now: () => new Date(),
    });
    onTestFinished(() => connection.close());
    const asked = await connection
      .whileWaiting('read', () => connection.get('/account-info/v3/details'))
      .catch((error: unknown) => error);
    expect(asked).toBeInstanceOf(HubSpotError);
    expect(asked).toMatchObject({ kind: 'unavailable' });
  },
);

test.each(['silent', 'EAI_AGAIN'] as const)(
  'a mail server is given up while names are %s, and has taken nothing',
  async (how) => {
    spoilNames(how);
    const mailer = createMailer(
      { smtpUrl: 'smtp://mail.example', from: 'points@partner.example' },
      patience,
    );
    let isGiven = false;
    const message = { to: 'ada@partner.example', subject: 'a', text: 'a', html: 'a' };
    const sent = await mailer
      .send({ ...message, messageId: 'one' }, async () => void (isGiven = true))
      .catch((error: unknown) => error);
    expect(sent).toBeInstanceOf(MailError);
    expect(isGiven).toBe(false);
  },
);
