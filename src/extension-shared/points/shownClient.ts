import {
  clientResultOn,
  type ClientFacts,
  type ClientResult,
  type Day,
  type Ledger,
  type SetAside,
} from '@partner-tier-points/points';
import { shownEntriesOf, type ShownEntry } from '@partner-tier-points/texts';

/** Everything that is said of one client. */
export interface ShownClient {
  client: ClientResult;
  facts: ClientFacts;
  /** Of every day. */
  entries: readonly ShownEntry[];
  setAside: readonly SetAside[];
  ledger: Ledger;
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
