/**
 * The API for programs of the partner's own: read only, by a key. Apart from the endpoints of the
 * extensions, which are HubSpot's to sign.
 */
import * as z from 'zod/mini';
import {
  apiAlertsSchema,
  apiFactsSchema,
  changesSchema,
  evaluationSchema,
  projectionSchema,
  scoredClientsSchema,
  summarySchema,
} from './api-answers.ts';
import type { Endpoint, RouteName } from './endpoint.ts';

const scored = {
  /** The id of a rule set; else that of the settings, else the one in force on the day. */
  rules: z.optional(z.string().check(z.maxLength(64))),
  /** Today in the account's time zone when absent. */
  asOf: z.optional(z.iso.date()),
};
const cursor = z.optional(z.string().check(z.maxLength(64)));

export const apiEndpoints = {
  'GET /api/v1/summary': {
    summary: 'Totals and tier performance on a day.',
    access: 'key',
    query: z.strictObject(scored),
    answers: { 200: summarySchema },
    problems: ['sync.notReady'],
  },
  'GET /api/v1/clients': {
    summary: 'Every client with its entries on a day, page by page.',
    access: 'key',
    query: z.strictObject({ ...scored, cursor }),
    answers: { 200: scoredClientsSchema },
    problems: ['sync.notReady'],
  },
  'GET /api/v1/changes': {
    summary: 'Points gained and lost after one day up to another.',
    access: 'key',
    query: z.strictObject({
      rules: scored.rules,
      from: z.iso.date(),
      to: z.optional(z.iso.date()),
    }),
    answers: { 200: changesSchema },
    problems: ['sync.notReady'],
  },
  'GET /api/v1/projection': {
    summary: 'Points of the next twelve months if nothing is sold or renewed, and what expires.',
    access: 'key',
    query: z.strictObject(scored),
    answers: { 200: projectionSchema },
    problems: ['sync.notReady'],
  },
  'GET /api/v1/evaluation': {
    summary: 'The next evaluation played through, and whether the credited tier is at risk.',
    access: 'key',
    query: z.strictObject(scored),
    answers: { 200: evaluationSchema },
    problems: ['sync.notReady'],
  },
  'GET /api/v1/alerts': {
    summary: 'Alerts in the order in which they were raised, page by page; ended ones for 90 days.',
    access: 'key',
    query: z.strictObject({ cursor }),
    answers: { 200: apiAlertsSchema },
    problems: ['sync.notReady'],
  },
  'GET /api/v1/facts': {
    summary: 'The facts that all figures rest on, page by page: the input of `tier-points`.',
    access: 'key',
    query: z.strictObject({ cursor }),
    answers: { 200: apiFactsSchema },
    problems: ['sync.notReady'],
  },
} as const satisfies Record<RouteName, Endpoint>;

export type ApiRoute = keyof typeof apiEndpoints;
export type ApiAnswerOf<R extends ApiRoute> = z.output<(typeof apiEndpoints)[R]['answers'][200]>;
export type ApiQueryOf<R extends ApiRoute> = z.output<(typeof apiEndpoints)[R]['query']>;
