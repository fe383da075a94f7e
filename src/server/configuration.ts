import * as z from 'zod';
import { logLevels, type ServerOptions } from './options.ts';

const defaultApiUrl = 'https://api.hubapi.com';

/** An empty variable is an absent one: that is how `.env` files leave things out. */
const text = z.preprocess((value) => (value === '' ? undefined : value), z.string().optional());
const required = (help: string) =>
  text.refine((value) => value !== undefined, { error: `is missing: ${help}` });
const address = (protocol: RegExp, help: string) =>
  text.refine((value) => value === undefined || isAddress(value, protocol), {
    error: `is not an address: ${help}`,
  });

const environmentSchema = z.object({
  HUBSPOT_ACCESS_TOKEN: required('set it to the access token on the Auth tab of your HubSpot app'),
  HUBSPOT_CLIENT_SECRET: required(
    'set it to the client secret on the Auth tab of your HubSpot app; HubSpot signs with it',
  ),
  HUBSPOT_API_URL: address(/^https?:$/, `write it like ${defaultApiUrl}, or leave it out`),
  PUBLIC_URL: address(
    /^https?:$/,
    'write the address that HubSpot calls, like https://points.example.com, or leave it out',
  ),
  PORT: text.refine((value) => value === undefined || isPort(value), {
    error: 'is not a port: write a whole number from 0 to 65535, or leave it out for 4401',
  }),
  HOST: text,
  DATABASE_URL: address(
    /^postgres(ql)?:$/,
    'write it like postgresql://user:password@host:5432/database, or leave it out',
  ),
  DATA_FOLDER: text,
  LOG_LEVEL: text.refine((value) => value === undefined || isLogLevel(value), {
    error: `is not a level: write one of ${logLevels.join(', ')}, or leave it out for info`,
  }),
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
  const read = environmentSchema.safeParse(environment);
  if (!read.success) {
    throw new ConfigurationError(
      read.error.issues.map(({ path, message }) => ({ variable: path.join('.'), message })),
    );
  }
  const variables = read.data;
  return {
    port: Number(variables.PORT ?? 4401),
    hostname: variables.HOST ?? '127.0.0.1',
    ...(variables.PUBLIC_URL === undefined ? {} : { publicUrl: variables.PUBLIC_URL }),
    clientSecret: variables.HUBSPOT_CLIENT_SECRET ?? '',
    accounts: [
      {
        accessToken: variables.HUBSPOT_ACCESS_TOKEN ?? '',
        apiUrl: variables.HUBSPOT_API_URL ?? defaultApiUrl,
      },
    ],
    ...(variables.DATABASE_URL === undefined ? {} : { databaseUrl: variables.DATABASE_URL }),
    dataFolder: variables.DATA_FOLDER ?? '.data/database',
    logLevel: logLevels.find((level) => level === variables.LOG_LEVEL) ?? 'info',
  };
}

function isAddress(value: string, protocol: RegExp): boolean {
  return URL.canParse(value) && protocol.test(new URL(value).protocol);
}

function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65_535;
}

function isLogLevel(value: string): boolean {
  return logLevels.some((level) => level === value);
}
