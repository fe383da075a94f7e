import type { Totals } from '@partner-tier-points/points';
import { useMemo, useRef, type MutableRefObject } from 'react';
import type { ScoredPage } from '../shared/account.ts';
import { useRoute } from '../shared/route/RouteProvider.tsx';
import type { ChangedChoices } from '../shared/route/views.ts';
import { useLanguage } from '../shared/useLanguage.ts';
import { nameOrId } from '../shared/nameOrId.ts';
import { filterRows, filtersOf, sumRows, type Filters, type Row } from './rows.ts';

export interface BreakdownView {
  filters: Filters;
  /** Changes filters; `typing` leaves the address alone. */
  filter: (changed: ChangedChoices, typing?: boolean) => void;
  reset: () => void;
  /** The clients that fit, in the order of their names. */
  rows: readonly Row[];
  /** A client's place in the order of names, by its place in the facts. */
  nameRanks: Int32Array;
  /** Sums of the rows, as shown. */
  sums: Totals;
  /** Id of the client whose panel is open. */
  opened: MutableRefObject<string | null>;
  /** Whether the address names a client without its panel: it was opened elsewhere. */
  isLinked: boolean;
}

const none: ChangedChoices = {
  search: null,
  dealType: null,
  market: null,
  relationship: null,
  expiring: null,
  points: null,
};

/** Filters the clients by what the address says. */
export function useBreakdown(scored: ScoredPage): BreakdownView {
  const { format } = useLanguage();
  const { choices, choose, draft } = useRoute();
  const { clients } = scored.ledger;
  // Comparing names as a language does takes its time, so the order is made once.
  const { all, nameRanks } = useMemo(() => {
    const all = clients
      .map((client, index) => ({ index, ending: null, name: nameOrId(client), id: client.id }))
      .sort(
        (one, other) => format.compare(one.name, other.name) || format.compare(one.id, other.id),
      );
    const nameRanks = new Int32Array(clients.length);
    for (const [rank, { index }] of all.entries()) nameRanks[index] = rank;
    return { all, nameRanks };
  }, [clients, format]);
  // By what they say: opening a client changes the address, and must not turn the table's page.
  const said = JSON.stringify(filtersOf(choices));
  const filters = useMemo(() => JSON.parse(said) as Filters, [said]);
  const opened = useRef<string | null>(null);
  const rows = useMemo(() => filterRows(scored, all, filters), [scored, all, filters]);
  const sums = useMemo(
    () => sumRows(rows, scored, filters.dealType),
    [rows, scored, filters.dealType],
  );
  return {
    filters,
    filter: (changed, typing = false) => (typing ? draft(changed) : choose(changed)),
    reset: () => choose(none),
    rows,
    nameRanks,
    sums,
    opened,
    isLinked: choices.client !== undefined && choices.client !== opened.current,
  };
}
