/** What is typed into an extension's inputs, by their names: carried over when its source changes. */
export interface Drafts {
  /** Of the run before, once for each input: one that is shown again later begins empty. */
  take(name: string): unknown;
  /** @param isTyped whether it differs from what the input began with; back there, it is kept too. */
  keep(name: string, value: unknown, isTyped: boolean): void;
}

interface Run {
  build: string;
  before: Map<string, unknown>;
  now: Map<string, unknown>;
}

/** The last run at each place. */
const runs = new Map<string, Run>();

/** @param build tells builds apart: a run of the same one begins with nothing. */
export function createDrafts(place: string, build: string): Drafts {
  const last = runs.get(place);
  const isReplacing = last !== undefined && last.build !== build;
  const before = new Map(isReplacing ? [...last.before, ...last.now] : []);
  const now = new Map<string, unknown>();
  runs.set(place, { build, before, now });
  return {
    take(name) {
      const value = before.get(name);
      if (before.delete(name)) now.set(name, value);
      return value;
    },
    keep(name, value, isTyped) {
      if (isTyped || now.has(name)) now.set(name, value);
    },
  };
}

export function forgetDrafts(place: string): void {
  runs.delete(place);
}
