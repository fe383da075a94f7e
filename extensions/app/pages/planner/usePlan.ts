import type { Scenarios } from '@partner-tier-points/contract';
import type { Change, Day } from '@partner-tier-points/points';
import { useMemo } from 'react';
import type { ScoredPage } from '../shared/account.ts';
import { useRoute } from '../shared/route/RouteProvider.tsx';
import { useLanguage } from '../shared/useLanguage.ts';
import { changeOf, freshId, type Draft } from './draft.ts';
import { longestPlan, readPlan, writePlan, type PlanStep } from './planText.ts';

export interface Plan {
  changes: readonly Change[];
  /** What a filled-in form would add; null while something is missing. */
  changeOf: (draft: Draft) => Change | null;
  /** Whether the address has no room for one more. */
  isFull: (draft: Draft) => boolean;
  add: (draft: Draft) => void;
  remove: (at: number) => void;
  /** The address holds a plan that cannot be read, which counts as none. */
  unreadable: boolean;
}

const nothing: readonly Change[] = [];

function planned(
  draft: Draft,
  { changes, scored, today }: { changes: readonly Change[]; scored: ScoredPage; today: Day },
): Change | null {
  const { clientOf } = scored;
  const sales = clientOf(draft.clientId ?? '')?.sales;
  const id = freshId(
    changes,
    (taken) => !!clientOf(taken) || !!sales?.some((sale) => sale.id === taken),
  );
  return changeOf(draft, id, today);
}

/**
 * The plan: that of the address, which holds what was filled in and what is left of that from which
 * it began: the scenario, or the loss of the client, of the address.
 */
export function usePlan(scored: ScoredPage, saved: Scenarios['scenarios'] | null): Plan {
  const { today } = useLanguage();
  const { choices, choose } = useRoute();
  const { scenario, lose, plan } = choices;
  const begun = useMemo((): readonly Change[] => {
    if (scenario !== undefined)
      return saved?.find(({ name }) => name === scenario)?.changes ?? nothing;
    return lose !== undefined && scored.clientOf(lose)
      ? [{ kind: 'lostClient', clientId: lose }]
      : nothing;
  }, [scenario, lose, saved, scored]);
  const read = useMemo(() => {
    const steps = readPlan(plan ?? '');
    const changes: Change[] = [];
    for (const step of steps ?? []) {
      const change =
        typeof step === 'number' ? begun[step] : planned(step, { changes, scored, today });
      if (!change) return null;
      changes.push(change);
    }
    return steps && { steps, changes };
  }, [plan, begun, scored, today]);

  const changes = read?.changes ?? begun;
  const steps = read?.steps ?? begun.map((_, at) => at);
  const textOf = (next: readonly PlanStep[]) => writePlan(next, today);
  const set = (next: readonly PlanStep[]) => choose({ plan: textOf(next) });
  return {
    changes,
    changeOf: (draft) => planned(draft, { changes, scored, today }),
    isFull: (draft) => textOf([...steps, draft]).length > longestPlan,
    add: (draft) => set([...steps, draft]),
    remove: (at) => set(steps.filter((_, place) => place !== at)),
    // A scenario that is still on its way cannot be missed.
    unreadable: plan !== undefined && read === null && (scenario === undefined || saved !== null),
  };
}
