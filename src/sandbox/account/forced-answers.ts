/** Answers that a test wants instead of the true ones. */
export interface ForcedAnswer {
  /** HTTP status; 0 stands for a connection that breaks off, 200 for the true answer (see `delay`). */
  status: number;
  /** How many requests it holds for; 1 when left out. */
  times?: number;
  /** Only for requests whose path begins with this. */
  path?: string;
  /** Which limit a 429 names; `TEN_SECONDLY_ROLLING` when left out. */
  policyName?: 'TEN_SECONDLY_ROLLING' | 'SECONDLY' | 'DAILY';
  /** Milliseconds to wait before the answer. */
  delay?: number;
  /** `Retry-After` in seconds; HubSpot does not always send it. */
  retryAfter?: number;
}

/** Keeps what is still to be forced, in the order in which it was asked for. */
export class ForcedAnswers {
  #waiting: { answer: ForcedAnswer; left: number }[] = [];

  add(answer: ForcedAnswer): void {
    this.#waiting.push({ answer, left: answer.times ?? 1 });
  }

  clear(): void {
    this.#waiting = [];
  }

  /** Uses up one forced answer for a request to `path`, when there is one. */
  take(path: string): ForcedAnswer | undefined {
    const found = this.#waiting.find(
      ({ answer, left }) => left > 0 && path.startsWith(answer.path ?? '/'),
    );
    if (!found) return undefined;
    found.left -= 1;
    this.#waiting = this.#waiting.filter(({ left }) => left > 0);
    return found.answer;
  }
}
