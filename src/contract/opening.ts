import * as z from 'zod/mini';
import { enrolmentEndpoints } from './enrolment.ts';
import { factsEndpoints } from './facts.ts';
import { hubspotFailures } from './problem-codes.ts';
import { textsEndpoints } from './texts.ts';

const texts = textsEndpoints['GET /v1/texts/:language'];

export const openingEndpoints = {
  'GET /v1/opening': {
    summary:
      'What an extension asks first, in one request: each answer under the name of its endpoint.',
    access: 'signed',
    query: z.object({
      ...texts.params.shape,
      ...texts.query.shape,
      /** Whether the facts are wanted, as `GET /v1/facts?partial=true` gives them. */
      facts: z.optional(z.enum(['true', 'false'])),
    }),
    answers: {
      200: z.strictObject({
        'GET /v1/session': enrolmentEndpoints['GET /v1/session'].answers[200],
        'GET /v1/texts/:language': texts.answers[200],
        /** Absent also where it would be refused: whoever asks for it alone is told why. */
        'GET /v1/facts': z.optional(factsEndpoints['GET /v1/facts'].answers[200]),
      }),
    },
    problems: ['notFound', ...hubspotFailures],
  },
} as const;
