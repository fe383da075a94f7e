import type { Problem, SettingsMistake } from '@partner-tier-points/contract';

/** Why a value is refused; `invalid` when it is not of its field's kind at all. */
export type FieldError = Reason<SettingsMistake> | { readonly code: 'invalid' | 'tooBig' };
type Reason<Mistake> = Mistake extends unknown ? Omit<Mistake, 'path'> : never;

/** The places of wrong values, each as `fieldKey` writes it, with what is wrong there. */
export type FieldErrors = ReadonlyMap<string, FieldError>;

export const noErrors: FieldErrors = new Map();

/** One way of writing a place in the settings, for example `partner thresholds Gold total`. */
export function fieldKey(...path: readonly PropertyKey[]): string {
  return path.map(String).join(' ');
}

/** Of the complaints that a schema makes. */
export function errorsOfIssues(
  issues: readonly { path: readonly PropertyKey[]; code: string }[],
): FieldErrors {
  return new Map(
    issues.map(({ path, code }) => [
      fieldKey(...path),
      { code: code === 'too_big' ? 'tooBig' : 'invalid' },
    ]),
  );
}

/** Of what fits the schema and still cannot be. */
export function errorsOfMistakes(mistakes: readonly SettingsMistake[]): FieldErrors {
  return new Map(mistakes.map(({ path, ...reason }) => [fieldKey(...path), reason]));
}

/** Of a refusal by the server, which writes places as one would in code: `partner.thresholds["Gold"].total`. */
export function errorsOfProblem({ fields = [] }: Problem): FieldErrors {
  return new Map(
    fields.map(({ path }) => [
      fieldKey(...path.split(/[.[\]"]+/).filter(Boolean)),
      { code: 'invalid' },
    ]),
  );
}
