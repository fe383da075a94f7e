export interface FactsIssue {
  /** The value's path, for example `clients[0].sales[2].mrr`; empty for the whole document. */
  path: string;
  /** The same as a list of property names and places in lists. */
  keys: readonly PropertyKey[];
  /** What was expected there, in plain English. */
  message: string;
  /** The kind of complaint, stable across versions, for programs and translations. */
  code: string;
}

/** Facts that cannot be scored, with the path of every wrong field. */
export class FactsError extends Error {
  declare readonly issues: readonly FactsIssue[];

  constructor(issues: readonly FactsIssue[]) {
    super(
      issues.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join('\n'),
    );
    this.name = 'FactsError';
    this.issues = issues;
  }
}

/** Writes a path as one would in code: `['clients', 0, 'mrr']` is `clients[0].mrr`. */
export function writePath(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => {
      if (typeof part === 'number') return `[${part}]`;
      const name = String(part);
      if (!/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name)) return `[${JSON.stringify(name)}]`;
      return index === 0 ? name : `.${name}`;
    })
    .join('');
}
