import { isServerFailure, server } from '@partner-tier-points/extension-shared';
import type { Session } from '@partner-tier-points/contract';
import { useRoute } from '../../shared/route/RouteProvider.tsx';

export interface PageChoices {
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
export function usePageChoices(
  session: Session,
  onSessionChange: (session: Session) => void,
): PageChoices {
  const { choices, choose } = useRoute();
  const { preferences } = session;
  const pick = (inAddress: string | undefined, own: string | null) =>
    inAddress === undefined ? own : inAddress === explicitlyNone ? null : inAddress;
  const ruleSet = pick(choices.rules, preferences.ruleSet);
  const goalTier = pick(choices.goal, preferences.goalTier);
  return {
    ruleSet,
    goalTier,
    choose: (changed) => {
      const next = { ruleSet, goalTier, ...changed };
      choose({
        rules: next.ruleSet ?? explicitlyNone,
        goal: next.goalTier ?? explicitlyNone,
      });
      const keep = { ...preferences, ruleSet: null, goalTier: next.goalTier };
      onSessionChange({ ...session, preferences: keep });
      // The choice holds for this visit even when it cannot be kept.
      server.savePreferences(keep).catch((error: unknown) => {
        if (!isServerFailure(error)) throw error;
      });
    },
  };
}
