import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  ConfigurationError,
  readConfiguration,
  readSealingConfiguration,
} from './configuration.ts';

const least = { HUBSPOT_ACCESS_TOKEN: 'token-value', HUBSPOT_CLIENT_SECRET: 'secret-value' };

function errorOf(environment: Record<string, string>): ConfigurationError {
  try {
    readConfiguration(environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
  }
  throw new Error('the configuration was accepted');
}

test('token and secret are enough; an empty variable is an absent one', () => {
  const empty = { PORT: '', HOST: '', DATABASE_URL: '', PUBLIC_URL: '', LOG_LEVEL: '' };
  for (const environment of [least, { ...least, ...empty }]) {
    expect(readConfiguration(environment)).toEqual({
      port: 4401,
      hostname: '127.0.0.1',
      clientSecret: 'secret-value',
      accounts: [{ accessToken: 'token-value', apiUrl: 'https://api.hubapi.com' }],
      dataFolder: '.data/database',
      migrate: true,
      logLevel: 'info',
    });
  }
});

test.each(['HUBSPOT_ACCESS_TOKEN', 'HUBSPOT_CLIENT_SECRET'])(
  '%s has no blank, no line break and nothing that a header cannot hold',
  (name) => {
    for (const copied of [' ', 'value\n', ' value', 'two words', 'välue']) {
      const { message } = errorOf({ ...least, [name]: copied });
      expect(message).toContain(`${name} has a blank, a line break or a character`);
      expect(message).not.toContain(copied.trim() || 'value');
    }
  },
);

test('every variable has its place', () => {
  const environment = {
    ...least,
    HUBSPOT_API_URL: 'http://127.0.0.1:5000',
    PUBLIC_URL: 'https://points.example.com/tier',
    PORT: '0',
    HOST: '::1',
    DATABASE_URL: 'postgresql://user:password@host:5432/database',
    DATA_FOLDER: 'elsewhere',
    MIGRATE: 'no',
    METRICS_PORT: '9464',
    METRICS_HOST: '::',
    STOP_NOTICE: '10',
    LOG_LEVEL: 'debug',
  };
  expect(readConfiguration(environment)).toEqual({
    port: 0,
    hostname: '::1',
    publicUrl: 'https://points.example.com/tier',
    clientSecret: 'secret-value',
    accounts: [{ accessToken: 'token-value', apiUrl: 'http://127.0.0.1:5000' }],
    databaseUrl: 'postgresql://user:password@host:5432/database',
    dataFolder: 'elsewhere',
    migrate: false,
    metrics: { port: 9464, hostname: '::' },
    stopNotice: 10_000,
    logLevel: 'debug',
  });
});

test.each([
  'https://points.example.com:443',
  'https://Points.Example.com',
  ' https://points.example.com',
  'https://points.example.com/',
])('PUBLIC_URL may be written %j', (PUBLIC_URL) => {
  expect(readConfiguration({ ...least, PUBLIC_URL }).publicUrl).toBe('https://points.example.com');
});

test('one message names every variable that is missing or wrong, and no value', () => {
  const wrong = {
    HUBSPOT_CLIENT_SECRET: '',
    HUBSPOT_API_URL: 'secret-api',
    PUBLIC_URL: 'ftp://secret-host',
    PORT: '65536',
    DATABASE_URL: 'mysql://user:secret-password@host/database',
    MIGRATE: 'perhaps',
    METRICS_PORT: '65537',
    STOP_NOTICE: '-7',
    LOG_LEVEL: 'loud',
  };
  const error = errorOf(wrong);
  const named = [...Object.keys(wrong), 'HUBSPOT_ACCESS_TOKEN'].toSorted();
  expect([...error.variables].toSorted()).toEqual(named);
  for (const variable of named) expect(error.message).toContain(variable);
  expect(error.message).not.toMatch(/secret-|6553[67]|-7|perhaps|loud\b/);
});

test.each(['http', '4401.5', '-1', ' 1'])('%s is no port', (PORT) => {
  expect(errorOf({ ...least, PORT }).variables).toEqual(['PORT']);
});

test('e-mails need a sender and an address for their links', () => {
  const mail = {
    SMTP_URL: 'smtps://ada:secret@mail.example.com',
    MAIL_FROM: 'Tier Points <points@example.com>',
  };
  const PUBLIC_URL = 'https://points.example.com';
  expect(readConfiguration({ ...least, ...mail, PUBLIC_URL }).mail).toEqual({
    smtpUrl: mail.SMTP_URL,
    from: mail.MAIL_FROM,
  });
  expect(readConfiguration({ ...least, PUBLIC_URL }).mail).toBeUndefined();
  expect(errorOf({ ...least, SMTP_URL: mail.SMTP_URL }).variables).toEqual([
    'MAIL_FROM',
    'PUBLIC_URL',
  ]);
  const noHost = errorOf({ ...least, ...mail, PUBLIC_URL, SMTP_URL: 'smtp:secret.example.com' });
  expect(noHost.message).toContain('SMTP_URL is not a valid address');
  const notEncoded = errorOf({ ...least, ...mail, PUBLIC_URL, SMTP_URL: 'smtp://ada:50%@host' });
  expect(notEncoded.message).toContain('SMTP_URL has a % that encodes nothing');
  expect(noHost.message + notEncoded.message).not.toMatch(/secret|50%/);
  const wrong = { SMTP_URL: 'https://secret.example.com', MAIL_FROM: 'nobody' };
  expect([...errorOf({ ...least, ...wrong }).variables].toSorted()).toEqual([
    'MAIL_FROM',
    'SMTP_URL',
  ]);
});

test('.env.example lists every variable there is', () => {
  const example = readFileSync(join(import.meta.dirname, '../../.env.example'), 'utf8');
  const listed = [...example.matchAll(/^([A-Z_]+)=$/gm)].map(([, name]) => name);
  const source = readFileSync(join(import.meta.dirname, 'configuration.ts'), 'utf8');
  const read = new Set([...source.matchAll(/^ {2}([A-Z_]+): /gm)].map(([, name]) => name));
  expect(new Set(listed)).toEqual(read);
});

describe('with HUBSPOT_CLIENT_ID or TOKEN_KEYS, accounts install the app', () => {
  const key = Buffer.alloc(32, 7).toString('base64');
  const service = {
    HUBSPOT_CLIENT_SECRET: 'secret-value',
    HUBSPOT_CLIENT_ID: 'client-id',
    HUBSPOT_APP_ID: '123',
    TOKEN_KEYS: `b:${key},a:${key}`,
    PUBLIC_URL: 'https://points.example.com',
    DATABASE_URL: 'postgresql://user:password@host:5432/database',
  };

  test('and the server has no account of its own', () => {
    const configuration = readConfiguration(service);
    expect(configuration).toMatchObject({
      accounts: [],
      appId: '123',
      install: { clientId: 'client-id', appId: '123', apiUrl: 'https://api.hubapi.com' },
    });
    expect(configuration.install?.keys.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(readConfiguration({ ...service, PUBLIC_URL: 'http://localhost:4401' }).publicUrl).toBe(
      'http://localhost:4401',
    );
  });

  test.each([
    [{}, true],
    [{ JOURNAL: 'no' }, false],
  ])('with %o whether the journal is followed is %s', (variables, journal) => {
    expect(readConfiguration({ ...service, ...variables }).install).toMatchObject({ journal });
  });

  test('sealing anew needs the database and the keys alone', () => {
    const { DATABASE_URL: databaseUrl, TOKEN_KEYS } = service;
    const read = readSealingConfiguration({ DATABASE_URL: databaseUrl, TOKEN_KEYS });
    expect(read).toEqual({ databaseUrl, keys: readConfiguration(service).install?.keys });
    expect(() => readSealingConfiguration({ TOKEN_KEYS })).toThrow('DATABASE_URL is missing');
    expect(() => readSealingConfiguration({ DATABASE_URL: databaseUrl })).toThrow(
      'TOKEN_KEYS is missing',
    );
  });

  test('every variable that is missing or wrong is named, and no value', () => {
    const { HUBSPOT_CLIENT_ID, TOKEN_KEYS } = service;
    const others = ['DATABASE_URL', 'HUBSPOT_APP_ID', 'HUBSPOT_CLIENT_SECRET', 'PUBLIC_URL'];
    expect([...errorOf({ HUBSPOT_CLIENT_ID }).variables].toSorted()).toEqual(
      [...others, 'TOKEN_KEYS'].toSorted(),
    );
    expect([...errorOf({ TOKEN_KEYS }).variables].toSorted()).toEqual(
      [...others, 'HUBSPOT_CLIENT_ID'].toSorted(),
    );
    const wrong = {
      ...service,
      HUBSPOT_ACCESS_TOKEN: 'pat-secret',
      HUBSPOT_APP_ID: 'number-secret',
      TOKEN_KEYS: 'a:secret',
      PUBLIC_URL: 'http://secret.example.com',
      DATABASE_URL: 'mysql://secret',
    };
    const error = errorOf(wrong);
    expect([...error.variables].toSorted()).toEqual([
      'DATABASE_URL',
      'HUBSPOT_ACCESS_TOKEN',
      'HUBSPOT_APP_ID',
      'PUBLIC_URL',
      'TOKEN_KEYS',
    ]);
    expect(error.message).not.toMatch(/-secret|secret\.|:secret|\/secret/);
  });
});
