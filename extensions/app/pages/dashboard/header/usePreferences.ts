import { isServerFailure, server, type Loaded } from '@partner-tier-points/extension-shared';
import type { Preferences } from '@partner-tier-points/contract';
import { useCallback } from 'react';
import { useRoute } from '../../shared/route/RouteProvider.tsx';

const none: Preferences = { ruleSet: null, goalTier: null, language: null };

export interface PageChoices {
  /** False until the user's own choices are known. */
  ready: boolean;
  /** Null means the account's. */
  ruleSet: string | null;
  goalTier: string | null;
  choose: (changed: { ruleSet?: string | null; goalTier?: string | null }) => void;
}

/**
 * Written into the address where there is no rule set or goal, but the user's own choice has one.
 */
const explicitlyNone = '-';

/**
 * Rule set and goal: those of the address, which a colleague may have sent, before the user's own.
 * A goal is kept for the next visit. Rules are not, as other figures than those in force would come
 * back unseen: who wants them again keeps the address.
 */
export function usePageChoices({ replace, ...load }: Loaded<Preferences>): PageChoices {
  const { choices, choose: chooseInRoute } = useRoute();
  // Without the user's choices the page shows the account's: that is no reason to show nothing.
  const kept = load.status === 'ready' ? load.value : none;
  const pick = (inAddress: string | undefined, own: string | null) =>
    inAddress === undefined ? own : inAddress === explicitlyNone ? null : inAddress;
  const ruleSet = pick(choices.rules, kept.ruleSet);
  const goalTier = pick(choices.goal, kept.goalTier);

  const choose = useCallback<PageChoices['choose']>(
    (changed) => {
      const next = { ruleSet, goalTier, ...changed };
      chooseInRoute({
        rules: next.ruleSet ?? explicitlyNone,
        goal: next.goalTier ?? explicitlyNone,
      });
      const keep = { ...kept, ruleSet: null, goalTier: next.goalTier };
      replace(keep);
      // The choice holds for this visit even when it cannot be kept.
      server.savePreferences(keep).catch((error: unknown) => {
        if (!isServerFailure(error)) throw error;
      });
    },
    [kept, ruleSet, goalTier, chooseInRoute, replace],
  );
  return { ready: load.status !== 'pending', ruleSet, goalTier, choose };
}
