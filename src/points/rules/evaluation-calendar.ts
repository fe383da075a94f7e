import { cite } from './cite.ts';
import type { EvaluationCalendar } from './schema.ts';

const seen = { source: 'how-japanese-evaluation', confidence: 'official' } as const;

/** The calendar of the points years. Checkpoints on the 15th are reported by agencies, not HubSpot. */
export const evaluationCalendar: EvaluationCalendar = {
  falls: [
    { on: '01-15', windowFrom: '08-15', ...seen },
    { on: '07-15', windowFrom: '02-15', ...seen },
  ],
  checkpointDay: cite('tier-criteria-2026', 'reported')(15),
  protectedMonths: cite('how-japanese-evaluation', 'official')(6),
  certificationRequired: cite('program-policies', 'official')(true),
};
