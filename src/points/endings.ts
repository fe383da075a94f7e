import { endsEarly, entryAt } from './client-result.ts';
import { toDayNumber } from './day.ts';
import type { ClientFacts, Day } from './facts.ts';
import type { Ledger } from './ledger.ts';
import { notASale } from './read-client.ts';
import type { Entry } from './result.ts';

/** An entry that stops counting, and why. */
export interface Ending {
  on: Day;
  /** The window of a sale is over, the managed relationship lapses, or the subscription ends. */
  cause: 'expiry' | 'lapse' | 'cancellation';
  clientId: string;
  clientName: string | null;
  entry: Entry;
}

function causeOf(ledger: Ledger, at: number, entry: Entry, client: ClientFacts): Ending['cause'] {
  if (entry.track === 'sold') return endsEarly(ledger, at) ? 'cancellation' : 'expiry';
  return client.managed?.cancelsOn === entry.expiresOn ? 'cancellation' : 'lapse';
}

/** Whether managed credit continues under the currency's next conversion. */
function goesOn({ saleIndexes, earned, expires }: Ledger, at: number, end: number): boolean {
  return (
    at + 1 < end &&
    saleIndexes[at] === notASale &&
    saleIndexes[at + 1] === notASale &&
    earned[at + 1] === expires[at]
  );
}

/**
 * What ends after the day `from` and no later than `to`, soonest first. An entry of no points is
 * left out: its end changes nothing.
 */
export function endingsBetween(ledger: Ledger, from: Day, to: Day): Ending[] {
  const [after, upTo] = [toDayNumber(from), toDayNumber(to)];
  const endings: Ending[] = [];
  for (const [index, client] of ledger.clients.entries()) {
    const end = ledger.starts[index + 1]!;
    for (let at = ledger.starts[index]!; at < end; at += 1) {
      const expires = ledger.expires[at]!;
      if (expires <= after || expires > upTo || ledger.points[at] === 0) continue;
      if (goesOn(ledger, at, end)) continue;
      const entry = entryAt(ledger, client, at);
      endings.push({
        on: entry.expiresOn ?? to,
        cause: causeOf(ledger, at, entry, client),
        clientId: client.id,
        clientName: client.name ?? null,
        entry,
      });
    }
  }
  return endings.sort((a, b) => Number(a.on > b.on) - Number(a.on < b.on));
}
