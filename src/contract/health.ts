import * as z from 'zod/mini';

const ok = { 200: z.strictObject({ status: z.literal('ok') }) } as const;

export const healthEndpoints = {
  'GET /livez': {
    summary:
      'For what restarts processes: whether this one answers. The database is not asked: a restart would not mend it.',
    access: 'open',
    answers: ok,
    problems: [],
  },
  'GET /readyz': {
    summary:
      'For load balancers: whether the database answers, and the server was not told to stop.',
    access: 'open',
    answers: ok,
    problems: [],
  },
} as const;
