import type { Problem } from '@partner-tier-points/contract';

/** The places of wrong values, each as `fieldKey` writes it. */
export type FieldErrors = ReadonlySet<string>;

export const noErrors: FieldErrors = new Set();

/** One way of writing a place in the settings, for example `partner thresholds Gold total`. */
export function fieldKey(...path: readonly PropertyKey[]): string {
  return path.map(String).join(' ');
}

/** Of the complaints that a schema makes. */
export function errorsOfIssues(issues: readonly { path: readonly PropertyKey[] }[]): FieldErrors {
  return new Set(issues.map(({ path }) => fieldKey(...path)));
}

/** Of a refusal by the server, which writes places as one would in code: `partner.thresholds["Gold"].total`. */
export function errorsOfProblem({ fields = [] }: Problem): FieldErrors {
  return new Set(fields.map(({ path }) => fieldKey(...path.split(/[.[\]"]+/).filter(Boolean))));
}
