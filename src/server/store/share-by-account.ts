import pLimit, { type LimitFunction } from 'p-limit';

/** Not asked by account: the driver, and rows that are read one after the other while they are sent. */
const notShared = new Set(['queue', 'accountData']);

/**
 * Lets no account have more than `most` questions to a store under way, each of which takes a
 * connection: whose queries are slow waits for them, and leaves the other connections to the others.
 * Whose a question is says its first parameter. An `AsyncLocalStorage`, which would say it everywhere,
 * makes every promise of the process slower: a request took a quarter longer.
 *
 * @param longestWait milliseconds after which waiting ends as it does for any connection
 */
export function shareByAccount<Stores extends object>(
  store: Stores,
  most: number,
  longestWait: number,
): Stores {
  const lines = new Map<string, LimitFunction>();

  async function inLine(portalId: string, ask: () => Promise<unknown>): Promise<unknown> {
    const line = lines.get(portalId) ?? pLimit(most);
    lines.set(portalId, line);
    try {
      // Nearly every question finds a place: a timer for each would cost more than the rest of this.
      const isFree = line.activeCount + line.pendingCount < most;
      return await (isFree ? line(ask) : patiently(line, ask));
    } finally {
      if (line.activeCount + line.pendingCount === 0) lines.delete(portalId);
    }
  }

  function patiently(line: LimitFunction, ask: () => Promise<unknown>): Promise<unknown> {
    return new Promise((resolve, reject) => {
      let isLate = false;
      const timer = setTimeout(() => {
        isLate = true;
        reject(new Error('timeout exceeded when trying to connect'));
      }, longestWait).unref();
      void line(async () => {
        clearTimeout(timer);
        if (!isLate) await ask().then(resolve, reject);
      });
    });
  }

  function shared(part: object): object {
    const methods = Object.entries(part).map(([name, method]: [string, unknown]) => {
      if (typeof method !== 'function') return [name, method] as const;
      const ask = (...parameters: unknown[]) => {
        const answer = () => Reflect.apply(method, part, parameters) as Promise<unknown>;
        const portalId = accountOf(parameters[0]);
        return portalId === undefined ? answer() : inLine(portalId, answer);
      };
      return [name, ask] as const;
    });
    return Object.fromEntries(methods);
  }

  const parts = Object.entries(store).map(([name, part]: [string, unknown]) => {
    const isShared = typeof part === 'object' && part !== null && !notShared.has(name);
    return [name, isShared ? shared(part) : part] as const;
  });
  return Object.fromEntries(parts) as Stores;
}

function accountOf(asked: unknown): string | undefined {
  if (typeof asked === 'string') return asked;
  if (typeof asked !== 'object' || asked === null || !('portalId' in asked)) return undefined;
  return typeof asked.portalId === 'string' ? asked.portalId : undefined;
}
