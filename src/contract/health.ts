import * as z from 'zod/mini';

export const healthEndpoints = {
  'GET /healthz': {
    summary: 'For load balancers: says nothing but whether the database answers.',
    access: 'open',
    answers: { 200: z.strictObject({ status: z.literal('ok') }) },
    problems: [],
  },
} as const;
