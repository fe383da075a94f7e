import {
  calculatedEntries,
  clientResultOn,
  type CalculatedEntry,
  type ClientFacts,
  type ClientResult,
  type Day,
  type Ledger,
  type SetAside,
} from '@partner-tier-points/points';
import { shownEntries } from './shownEntries.ts';

/** An entry with its arithmetic, and its points as they are shown everywhere. */
export interface ShownEntry extends CalculatedEntry {
  shown: number;
}

/** Everything that is said of one client. */
export interface ShownClient {
  client: ClientResult;
  facts: ClientFacts;
  /** Of every day. */
  entries: readonly ShownEntry[];
  setAside: readonly SetAside[];
  ledger: Ledger;
}

/** A client's entries of every day; `index` is its place in the facts. */
export function shownEntriesOf(ledger: Ledger, index: number, today: Day): ShownEntry[] {
  const entries = calculatedEntries(ledger, index, today);
  const shown = shownEntries(
    entries.map(({ entry }) => entry),
    today,
  );
  return entries.map((entry, at) => ({ ...entry, shown: shown[at] ?? 0 }));
}

/** Everything of one client; `index` is its place in the facts. */
export function shownClientOf(ledger: Ledger, index: number, today: Day): ShownClient {
  const client = clientResultOn(ledger, index, today);
  return {
    client,
    facts: ledger.clients[index] ?? { id: client.id },
    entries: shownEntriesOf(ledger, index, today),
    setAside: ledger.setAside.get(index) ?? [],
    ledger,
  };
}
