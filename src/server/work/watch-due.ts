import type { Logger } from 'pino';
import type { Store } from '../store/store.ts';
import type { SideQueue } from './side-queue.ts';
import type { TurnQueue } from './turn-queue.ts';

/** How often to look for accounts that are due; in milliseconds. */
const usually = 15_000;
/** The others are found the next time: so many take longer than that. */
const mostAtOnce = 2_000;

/**
 * Adds the turns of the accounts that are due, and what is to be sent, with one query each however many there are. Every process
 * does so: what one has added already is not added again.
 */
export function watchDue({
  store,
  queue,
  deliveries,
  now,
  log,
  lookEvery = usually,
}: {
  store: Pick<Store, 'accounts' | 'deliveries'>;
  queue: Pick<TurnQueue, 'add'>;
  /** Where alerts are sent. */
  deliveries?: Pick<SideQueue, 'add'>;
  now: () => Date;
  log: Logger;
  /** Milliseconds; for who does not want to wait. */
  lookEvery?: number | undefined;
}): { close(): Promise<void> } {
  let isClosed = false;
  let looking = Promise.resolve();
  const look = async () => {
    try {
      await queue.add(await store.accounts.due(now(), mostAtOnce));
      await deliveries?.add(await store.deliveries.due(now(), mostAtOnce));
    } catch (error) {
      if (!isClosed) log.warn({ error }, 'looking for accounts that are due failed');
    }
  };
  const safely = () => void (looking = looking.then(look));
  safely();
  const timer = setInterval(safely, lookEvery);
  return {
    async close() {
      isClosed = true;
      clearInterval(timer);
      await looking;
    },
  };
}
