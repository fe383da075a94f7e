import * as z from 'zod';
import { readKeyRing, type KeyRing } from './accounts/key-ring.ts';
import { normalAddress } from './http/public-url.ts';
import { isDecodable } from './model/is-decodable.ts';
import { logLevels, roles, type ServerOptions } from './options.ts';

const defaultApiUrl = 'https://api.hubapi.com';

const required = (help: string) => z.string({ error: `is missing: ${help}` });
/** As they are copied, blanks and line breaks come along. */
const secret = (help: string) =>
  required(help).regex(/^[!-~]+$/, {
    error: `has a blank, a line break or a character that no such secret has: ${help}`,
  });
const address = (protocol: RegExp, help: string) =>
  z
    .string()
    .refine((value) => isAddress(value, protocol), { error: `is not a valid address: ${help}` })
    .refine(isDecodable, { error: 'has a % that encodes nothing: write it as %25' });
function port(help: string) {
  const error = { error: `is not a port: write a whole number from 0 to 65535, or ${help}` };
  return z
    .string()
    .regex(/^\d{1,5}$/, error)
    .transform(Number)
    .pipe(z.number().max(65_535, error));
}
const secondsHelp = { error: 'is not a time: write seconds from 0 to 99, or leave it out for 0' };

const appId = z.string().regex(/^\d{1,20}$/, {
  error: 'is not an id: write the number of your app, as HubSpot shows it with the app',
});
const databaseUrl = address(
  /^postgres(ql)?:$/,
  'write it like postgresql://user:password@host:5432/database, or leave it out',
);

const commonSchema = z.object({
  HUBSPOT_CLIENT_SECRET: secret(
    'set it to the client secret on the Auth tab of your HubSpot app; HubSpot signs with it',
  ),
  HUBSPOT_API_URL: address(/^https?:$/, `write it like ${defaultApiUrl}, or leave it out`).default(
    defaultApiUrl,
  ),
  PUBLIC_URL: address(
    /^https?:$/,
    'write the address that HubSpot calls, like https://points.example.com, or leave it out',
  ).optional(),
  PORT: port('leave it out for 4401').default(4401),
  HOST: z.string().default('127.0.0.1'),
  SMTP_URL: address(
    /^smtps?:$/,
    'write it like smtps://user:password@mail.example.com, or leave it out to send no e-mail',
  ).optional(),
  MAIL_FROM: z
    .string()
    .regex(/^(?:[^<>@\r\n]+<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, {
      error: 'is not a sender: write it like Tier Points <points@example.com>',
    })
    .optional(),
  METRICS_PORT: port('leave it out to serve no metrics').optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: databaseUrl.optional(),
  DATA_FOLDER: z.string().default('.data/database'),
  STOP_NOTICE: z
    .string()
    .regex(/^\d{1,2}$/, secondsHelp)
    .transform((seconds) => Number(seconds) * 1_000)
    .optional(),
  MIGRATE: z
    .enum(['yes', 'no'], { error: 'is neither: write yes or no, or leave it out for yes' })
    .default('yes'),
  ROLE: z
    .enum(roles, { error: `is no role: write ${roles.join(' or ')}, or leave it out for both` })
    .optional(),
  LOG_LEVEL: z
    .enum(logLevels, {
      error: `is not a log level: write one of ${logLevels.join(', ')}, or leave it out for info`,
    })
    .default('info'),
});

/** One account, whose access token is known. */
const accountSchema = commonSchema.extend({
  HUBSPOT_ACCESS_TOKEN: secret('set it to the access token on the Auth tab of your HubSpot app'),
  HUBSPOT_APP_ID: appId.optional(),
});

const keysHelp =
  'write id:key, where the id is a name of yours and the key is 32 random bytes as base64 ' +
  '(openssl rand -base64 32); the newest first, with commas in between';

/** Any number of accounts, which install the app. */
const serviceSchema = commonSchema.extend({
  HUBSPOT_CLIENT_ID: required('set it to the client ID on the Auth tab of your HubSpot app'),
  HUBSPOT_APP_ID: required('set it to the number of your app, as HubSpot shows it').pipe(appId),
  TOKEN_KEYS: required(keysHelp).transform((text, context) => {
    const keys = readKeyRing(text);
    if (keys === null) context.addIssue(`is not a list of keys: ${keysHelp}`);
    return keys ?? z.NEVER;
  }),
  PUBLIC_URL: required(
    'set it to the https address of this server, where HubSpot sends browsers back to',
  ).refine(isRedirectable, {
    error: 'is not an address that HubSpot sends browsers to: write one that begins with https://',
  }),
  DATABASE_URL: required(
    'tokens are stored in PostgreSQL: write it like postgresql://user:password@host:5432/database',
  ).pipe(databaseUrl),
  JOURNAL: z
    .enum(['yes', 'no'], { error: 'is neither: write yes or no, or leave it out for yes' })
    .default('yes'),
  HUBSPOT_ACCESS_TOKEN: z
    .undefined({
      error: 'does not go with HUBSPOT_CLIENT_ID and TOKEN_KEYS: accounts bring their own tokens',
    })
    .optional(),
});

/** Names every variable that is missing or malformed, and how to mend it; never a value. */
export class ConfigurationError extends Error {
  readonly variables: readonly string[];

  constructor(problems: { variable: string; message: string }[]) {
    super(
      [
        'The server cannot start with this environment:',
        ...problems.map(({ variable, message }) => `- ${variable} ${message}`),
      ].join('\n'),
    );
    this.name = 'ConfigurationError';
    this.variables = problems.map(({ variable }) => variable);
  }
}

/**
 * The server's options from environment variables (`.env.example` lists them all).
 *
 * @throws {ConfigurationError} when a variable is missing or malformed.
 */
export function readConfiguration(environment: NodeJS.ProcessEnv): ServerOptions {
  if (!environment['HUBSPOT_CLIENT_ID'] && !environment['TOKEN_KEYS']) {
    const variables = readVariables(accountSchema, environment);
    const { HUBSPOT_ACCESS_TOKEN: accessToken, HUBSPOT_API_URL: apiUrl } = variables;
    return { ...commonOptions(variables), accounts: [{ accessToken, apiUrl }] };
  }
  const variables = readVariables(serviceSchema, environment);
  const { HUBSPOT_APP_ID, HUBSPOT_CLIENT_ID, HUBSPOT_API_URL, TOKEN_KEYS } = variables;
  return {
    ...commonOptions(variables),
    accounts: [],
    install: {
      clientId: HUBSPOT_CLIENT_ID,
      appId: HUBSPOT_APP_ID,
      keys: TOKEN_KEYS,
      apiUrl: HUBSPOT_API_URL,
      journal: variables.JOURNAL === 'yes',
    },
  };
}

function commonOptions(
  variables: z.output<typeof commonSchema> & { HUBSPOT_APP_ID?: string | undefined },
): Omit<ServerOptions, 'accounts'> {
  return {
    port: variables.PORT,
    hostname: variables.HOST,
    clientSecret: variables.HUBSPOT_CLIENT_SECRET,
    dataFolder: variables.DATA_FOLDER,
    migrate: variables.MIGRATE === 'yes',
    logLevel: variables.LOG_LEVEL,
    ...(variables.HUBSPOT_APP_ID === undefined ? {} : { appId: variables.HUBSPOT_APP_ID }),
    ...(variables.METRICS_PORT === undefined
      ? {}
      : { metrics: { port: variables.METRICS_PORT, hostname: variables.METRICS_HOST } }),
    ...mailOptions(variables),
    ...(variables.ROLE === undefined ? {} : { role: variables.ROLE }),
    ...(variables.STOP_NOTICE === undefined ? {} : { stopNotice: variables.STOP_NOTICE }),
    ...(variables.PUBLIC_URL === undefined
      ? {}
      : { publicUrl: normalAddress(variables.PUBLIC_URL) }),
    ...(variables.DATABASE_URL === undefined ? {} : { databaseUrl: variables.DATABASE_URL }),
  };
}

/** E-mails need a sender, and an address for their links. */
function mailOptions({
  SMTP_URL: smtpUrl,
  MAIL_FROM: from,
  PUBLIC_URL,
}: z.output<typeof commonSchema>): Pick<ServerOptions, 'mail'> {
  if (smtpUrl === undefined) return {};
  const missing = [
    ...(from === undefined ? ['MAIL_FROM'] : []),
    ...(PUBLIC_URL === undefined ? ['PUBLIC_URL'] : []),
  ];
  if (from === undefined || missing.length > 0) {
    const message = 'is missing: SMTP_URL is set, and e-mails need a sender and links';
    throw new ConfigurationError(missing.map((variable) => ({ variable, message })));
  }
  return { mail: { smtpUrl, from } };
}

/**
 * Where the database is, for what needs no account. @throws {ConfigurationError}
 */
export function readDatabaseConfiguration(
  environment: NodeJS.ProcessEnv,
): Pick<ServerOptions, 'databaseUrl' | 'dataFolder'> {
  const schema = commonSchema.pick({ DATABASE_URL: true, DATA_FOLDER: true });
  const { DATABASE_URL, DATA_FOLDER } = readVariables(schema, environment);
  return DATABASE_URL === undefined
    ? { dataFolder: DATA_FOLDER }
    : { databaseUrl: DATABASE_URL, dataFolder: DATA_FOLDER };
}

/**
 * What sealing tokens anew needs. @throws {ConfigurationError}
 */
export function readSealingConfiguration(environment: NodeJS.ProcessEnv): {
  databaseUrl: string;
  keys: KeyRing;
} {
  const schema = serviceSchema.pick({ DATABASE_URL: true, TOKEN_KEYS: true });
  const { DATABASE_URL, TOKEN_KEYS } = readVariables(schema, environment);
  return { databaseUrl: DATABASE_URL, keys: TOKEN_KEYS };
}

function readVariables<Schema extends z.ZodType>(
  schema: Schema,
  environment: NodeJS.ProcessEnv,
): z.output<Schema> {
  // An empty variable is an absent one: that is how `.env` files leave things out.
  const given = Object.entries(environment).filter(([, value]) => value !== '');
  const read = schema.safeParse(Object.fromEntries(given));
  if (read.success) return read.data;
  throw new ConfigurationError(
    read.error.issues.map(({ path, message }) => ({ variable: path.join('.'), message })),
  );
}

function isAddress(value: string, protocol: RegExp): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol: given, hostname } = new URL(value);
  // PostgreSQL is on this machine where no host is named.
  return protocol.test(given) && (hostname !== '' || given.startsWith('postgres'));
}

/** HubSpot sends browsers back to https alone, except on one's own machine. */
function isRedirectable(value: string): boolean {
  if (!isAddress(value, /^https?:$/)) return false;
  const { protocol, hostname } = new URL(value);
  return protocol === 'https:' || hostname === 'localhost';
}
