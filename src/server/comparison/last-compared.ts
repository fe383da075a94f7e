import type { Compared } from './other-rules.ts';

/** The parts of one answer follow each other within seconds; in milliseconds. */
const keptFor = 60_000;

/**
 * The comparison that was made last. A large account is answered in parts, and to read and score it
 * for each of them would take seconds.
 */
export class LastCompared {
  #made: { of: string; chosen: string | null; compared: Compared } | null = null;
  #expiry: NodeJS.Timeout | undefined;

  /**
   * @param context what the comparison depends on besides the choice
   * @param chosen as in `compareWith`; what it led to finds the same
   */
  async orMake(
    context: readonly unknown[],
    chosen: string | null,
    make: () => Promise<Compared>,
  ): Promise<Compared> {
    const of = JSON.stringify(context);
    const last = this.#made;
    if (last?.of === of && [last.chosen, last.compared.other].includes(chosen)) {
      return last.compared;
    }
    const compared = await make();
    this.#made = { of, chosen, compared };
    clearTimeout(this.#expiry);
    this.#expiry = setTimeout(() => (this.#made = null), keptFor).unref();
    return compared;
  }
}
