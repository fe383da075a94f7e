import { roundToMillionth } from './amount.ts';
import { endsEarly, entryAt } from './client-result.ts';
import { toDayNumber } from './day.ts';
import type { ClientFacts, Day } from './facts.ts';
import type { Ledger } from './ledger.ts';
import { cancelledPart } from './entry-sink.ts';
import { cancelledShare } from './read-managed.ts';
import type { Entry } from './result.ts';
import { clientTotalsOn } from './totals.ts';

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
  return ledger.saleIndexes[at] === cancelledPart || client.managed?.cancelsOn === entry.expiresOn
    ? 'cancellation'
    : 'lapse';
}

/** Whether managed credit continues under the currency's next conversion. */
function goesOn({ saleIndexes, earned, expires }: Ledger, at: number, end: number): boolean {
  for (let next = at + 1; next < end; next += 1) {
    if (saleIndexes[next] === saleIndexes[at] && earned[next] === expires[at]) return true;
  }
  return false;
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

/**
 * Clients that give up hubs after the day `from` and no later than `to` without it being known what
 * they pay for them: a projection still has these points, and as many at most may end.
 */
export function unknownCancellations(
  ledger: Ledger,
  from: Day,
  to: Day,
): { clients: number; points: number } {
  const found = { clients: 0, points: 0 };
  for (const [index, client] of ledger.clients.entries()) {
    const { on, mrr } = client.cancellation ?? {};
    if (!on || on <= from || on > to || Number(mrr ?? NaN) === 0 || cancelledShare(client))
      continue;
    const { managed } = clientTotalsOn(ledger, index, on);
    if (managed === 0) continue;
    found.clients += 1;
    found.points = roundToMillionth(found.points + managed);
  }
  return found;
}
