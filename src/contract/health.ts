import * as z from 'zod/mini';

export const healthEndpoints = {
  'GET /healthz': {
    summary:
      'For load balancers: whether the database answers, and the server is not about to stop.',
    access: 'open',
    answers: { 200: z.strictObject({ status: z.literal('ok') }) },
    problems: [],
  },
} as const;
