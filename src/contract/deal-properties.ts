import * as z from 'zod/mini';
import { hubspotFailures } from './problem-codes.ts';

/** A deal property whose values are chosen among options. */
const choicePropertySchema = z.strictObject({
  /** HubSpot's internal name. */
  name: z.string(),
  /** As HubSpot shows it, in the account's words. */
  label: z.string(),
  options: z.array(z.strictObject({ value: z.string(), label: z.string() })),
});

export const dealPropertiesSchema = z.strictObject({
  /** The properties with options to pick from; every other one takes any text or number. */
  choices: z.array(choicePropertySchema),
  /** `noScope` when the app may not read line items: then they cannot be the source of MRR. */
  lineItems: z.enum(['ready', 'noScope']),
});

export const dealPropertyEndpoints = {
  'GET /v1/deal-properties': {
    summary: 'The options of the account’s deal properties, to pick from in a deal mapping.',
    access: 'superAdmin',
    answers: { 200: dealPropertiesSchema },
    problems: [...hubspotFailures],
  },
} as const;

export type ChoiceProperty = z.infer<typeof choicePropertySchema>;
