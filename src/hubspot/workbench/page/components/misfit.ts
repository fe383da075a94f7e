/** A value that is not what the SDK's types say a prop may be. */
export interface Misfit {
  /** For example `options[2].label`. */
  path: string;
  value: unknown;
  /** What it may be. */
  is: string;
  /** Of which texts and numbers it has to be one. */
  choices?: (string | number)[];
  /** A value that can be used all the same, such as the text `3` for a number. */
  used?: string | number | boolean;
}

/** The prop that a misfit is in. */
export function propOf({ path }: Misfit): string {
  return /^[^.[]+/.exec(path)?.[0] ?? '';
}
