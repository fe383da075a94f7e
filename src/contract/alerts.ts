import * as z from 'zod/mini';
import { instant } from './instant.ts';

/**
 * `expiry`: points of a client expire before the next evaluation. `lapse` and `cancellation`: a client
 * is about to leave the partner or HubSpot. `risk`: the criteria of the credited tier are not met, or
 * not for long; `riskOver`: they are again. `evaluation`: one is 30 or 7 days away. `syncFailing`: the
 * figures are a day old because syncs fail.
 */
const alertKinds = [
  'risk',
  'riskOver',
  'evaluation',
  'expiry',
  'lapse',
  'cancellation',
  'syncFailing',
] as const;

export const alertSchema = z.strictObject({
  /** The same for the same kind, subject and day. */
  id: z.string(),
  kind: z.enum(alertKinds),
  /** The day that it is about: points expire, the tier is at risk, the evaluation takes place. */
  on: z.nullable(z.iso.date()),
  clientId: z.nullable(z.string()),
  clientName: z.nullable(z.string()),
  /** The points that expire or, of a client that may leave, are at stake. */
  points: z.nullable(z.number()),
  /** The credited tier. */
  tier: z.nullable(z.string()),
  /** The evaluation before which points expire, or at which the tier falls, where one is known. */
  evaluationOn: z.nullable(z.iso.date()),
  /** Of an evaluation: how it ends when nothing is sold or renewed. */
  outcome: z.nullable(z.enum(['rises', 'kept', 'protected', 'liable', 'falls', 'unknown'])),
  tierAfter: z.nullable(z.string()),
  /** Of an evaluation: how many days before it the alert was raised, 30 or 7. */
  days: z.nullable(z.number()),
  raisedAt: instant,
  /** When it was no longer true; null while it is. */
  endedAt: z.nullable(instant),
});

export type Alert = z.infer<typeof alertSchema>;
export type AlertKind = Alert['kind'];

/** Of one user: an alert is `new` until they have seen it. */
const shownAlertSchema = z.extend(alertSchema, { state: z.enum(['new', 'seen', 'ended']) });

const alertListSchema = z.strictObject({
  /** Those that are true first, the newest first; at most 500. */
  alerts: z.array(shownAlertSchema),
  /** How many are true, shown or not. */
  active: z.number(),
});

export const alertEndpoints = {
  'GET /v1/alerts': {
    summary: 'What the account is to be told before it is too late, as one user has seen it.',
    access: 'participant',
    answers: { 200: alertListSchema },
    problems: [],
  },
  'PUT /v1/alerts/seen': {
    summary: 'Notes that the user has seen the alerts up to an instant.',
    access: 'participant',
    body: z.strictObject({ upTo: instant }),
    answers: { 200: alertListSchema },
    problems: [],
  },
} as const;

export type AlertList = z.infer<typeof alertListSchema>;
export type ShownAlert = AlertList['alerts'][number];
