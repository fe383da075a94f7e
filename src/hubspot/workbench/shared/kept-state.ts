/** The value of a `useState`, and what it began with. */
export interface KeptValue {
  initial: unknown;
  value: unknown;
}

/** What one component has in its state. */
export interface KeptComponent {
  /** Its hooks in their order, a letter for each: with others the values mean something else. */
  hooks: string;
  /** By the place of the hook among these. */
  values: Record<number, KeptValue>;
}

/** The state of an extension's components, by their place in the tree. */
export type KeptState = Record<string, KeptComponent>;
