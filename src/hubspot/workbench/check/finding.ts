/** What is wrong with an extension somewhere. */
export interface Finding {
  /** The fragment of the address at which it was found. */
  address: string;
  kind: 'build' | 'crash' | 'error' | 'warning' | 'component' | 'accessibility' | 'page';
  message: string;
}

/** The outcome of `hubspot-workbench check`. */
export interface CheckReport {
  /** Addresses that were opened. */
  opened: string[];
  findings: Finding[];
  /** Null where none were taken. */
  screenshots: {
    /** The folder that they were written to; absolute. */
    folder: string;
    /** Names of those that differ from the ones that are kept, or have none there; null where none are kept. */
    changed: string[] | null;
  } | null;
}
