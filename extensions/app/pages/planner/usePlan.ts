import type { Scenarios } from '@partner-tier-points/contract';
import type { Change } from '@partner-tier-points/points';
import { createContext, useContext, useMemo } from 'react';
import type { ScoredPage } from '../dashboard/account.ts';
import { useRoute } from '../route/RouteProvider.tsx';

/** Changes that are not saved, and what they began from. */
export interface PlanDraft {
  from: string;
  changes: readonly Change[];
}

/** Kept above the views, so that a look at another one costs no work. */
export const planDraftContext = createContext<{
  draft: PlanDraft | null;
  setDraft: (draft: PlanDraft | null) => void;
}>({ draft: null, setDraft: () => undefined });

export interface Plan {
  changes: readonly Change[];
  set: (changes: readonly Change[]) => void;
  /** Drops what is not saved. */
  reset: () => void;
}

const nothing: readonly Change[] = [];

/**
 * The plan: what is not saved yet, else the scenario of the address, else the loss of the client of
 * the address.
 */
export function usePlan(scored: ScoredPage, saved: Scenarios['scenarios'] | null): Plan {
  const { scenario, lose } = useRoute().choices;
  const { draft, setDraft } = useContext(planDraftContext);
  const from = JSON.stringify([scenario ?? null, lose ?? null]);
  const begun = useMemo((): readonly Change[] => {
    if (scenario !== undefined)
      return saved?.find(({ name }) => name === scenario)?.changes ?? nothing;
    return lose !== undefined && scored.indexOf(lose) !== undefined
      ? [{ kind: 'lostClient', clientId: lose }]
      : nothing;
  }, [scenario, lose, saved, scored]);
  return {
    changes: draft?.from === from ? draft.changes : begun,
    set: (changes) => setDraft({ from, changes }),
    reset: () => setDraft(null),
  };
}
