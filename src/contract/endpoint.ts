import type * as z from 'zod/mini';
import { hubspotFailures, type ProblemCode } from './problem-codes.ts';

export type Method = 'GET' | 'PUT' | 'POST' | 'DELETE';
/** Method and path with its parameters: `GET /v1/clients/:id/history`. */
export type RouteName = `${Method} /${string}`;

/**
 * Who may call: anyone, whoever holds a link with its own signature, a user for whom HubSpot signed,
 * one of those who takes part in the beta and may see the figures, or who is a super admin of the
 * account; or a program with a key of the account.
 */
export type Access = 'open' | 'link' | 'signed' | 'participant' | 'superAdmin' | 'key';

/** One endpoint of the server: its routes, its clients, their tests and the HTTP reference. */
export interface Endpoint {
  summary: string;
  access: Access;
  params?: z.ZodMiniType;
  /** The signed query says who is asking; its parameters are not repeated here. */
  query?: z.ZodMiniType;
  body?: z.ZodMiniType;
  /** By status. */
  answers: { 200: z.ZodMiniType };
  /** Content types of an answer that is not JSON. */
  files?: readonly string[];
  /** Besides those that the access brings; see `problemsOf`. */
  problems: readonly ProblemCode[];
}

const ofEveryone = ['internal', 'server.stopping', 'database.unavailable', 'storage.full'] as const;
const ofSigned = [
  ...ofEveryone,
  'request.invalid',
  'request.tooLarge',
  'signature.missing',
  'signature.invalid',
  'signature.expired',
  'hubspot.refused',
  'account.disconnected',
  'account.leaving',
  'user.unknown',
  'limit.reached',
] as const;
const ofAccess = {
  open: ofEveryone,
  link: ofEveryone,
  signed: ofSigned,
  participant: [...ofSigned, 'beta.required', 'access.required', ...hubspotFailures],
  key: [...ofEveryone, 'key.invalid', 'request.invalid', 'limit.reached'],
  superAdmin: [...ofSigned, 'superAdmin.required', ...hubspotFailures],
} as const satisfies Record<Access, readonly ProblemCode[]>;

/** Every problem that an endpoint can answer with. */
export function problemsOf({
  access,
  problems,
}: Pick<Endpoint, 'access' | 'problems'>): readonly ProblemCode[] {
  return [...new Set([...ofAccess[access], ...problems])];
}
