import { dealTypes, isDay, marketTypes, type Day } from '@partner-tier-points/points';
import { emptyDraft, fieldsOf, planKinds, type Draft, type Field } from './draft.ts';

/**
 * Characters of a plan in an address: the whole of one is to stay under the 2,000 that all take.
 */
export const longestPlan = 1_500;

/** One change of a plan: the place of one that the plan began from, or what was filled in. */
export type PlanStep = number | Draft;

const oneOf = (values: readonly string[]) => (value: unknown) =>
  values.some((one) => one === value);
const isText = (value: unknown) => typeof value === 'string';
const isAmount = (value: unknown) =>
  value === null || (typeof value === 'number' && value >= 0 && value < Infinity);

/** What each field of an address may hold. */
const fits: Record<Field, (value: unknown) => boolean> = {
  clientId: isText,
  name: isText,
  mrr: isAmount,
  managedMrr: isAmount,
  currency: (value) => isText(value) && /^[A-Z]{3}$/.test(String(value)),
  dealType: oneOf(dealTypes),
  market: oneOf(marketTypes),
  day: (value) => value === null || (isText(value) && isDay(String(value))),
};

/**
 * The plan as kept in the address: its steps as JSON, each with no more than its kind asks for.
 *
 * @param today the day of a deal for which none was filled in: the plan is to be the same tomorrow
 */
export function writePlan(steps: readonly PlanStep[], today: Day): string {
  return JSON.stringify(
    steps.map((step) => {
      if (typeof step === 'number') return step;
      const asked = fieldsOf[step.kind];
      const day = step.day ?? (asked.includes('dealType') ? today : null);
      return [step.kind, ...asked.map((field) => ({ ...step, day })[field])];
    }),
  );
}

/** Reads it again; null for what no page has written. */
export function readPlan(text: string): PlanStep[] | null {
  try {
    const rows: unknown = text.length > longestPlan ? null : JSON.parse(text);
    return Array.isArray(rows) ? rows.map(stepOf) : null;
  } catch {
    return null;
  }
}

/** @throws Error for what is no step */
function stepOf(row: unknown): PlanStep {
  if (typeof row === 'number') return row;
  const [name, ...values] = row as unknown[];
  const kind = planKinds.find((one) => one === name);
  if (!kind || !fieldsOf[kind].every((field, at) => fits[field](values[at]))) throw new Error();
  const filledIn = fieldsOf[kind].map((field, at) => [field, values[at]] as const);
  return { ...emptyDraft, ...Object.fromEntries(filledIn), kind };
}
