import { isServerFailure, server } from '@partner-tier-points/extension-shared';
import type { Session } from '@partner-tier-points/contract';
import { useRoute } from '../../shared/route/RouteProvider.tsx';

export interface PageChoices {
  /** Null means the account's. */
  ruleSet: string | null;
  goalTier: string | null;
  /** Whether these rules come back at the next visit. */
  keepsRules: boolean;
  choose: (
    changed: { ruleSet?: string | null; goalTier?: string | null },
    keepRules?: boolean,
  ) => void;
}

/**
 * Written into the address where there is no rule set or goal, but the user's own choice has one.
 */
const explicitlyNone = '-';

/**
 * Rule set and goal: those of the address, which a colleague may have sent, before the user's own.
 * A goal is kept for the next visit. Rules are only where that is asked for: other figures than
 * those in force would come back unasked.
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
  const isKept = (id: string | null) => id === preferences.ruleSet;
  return {
    ruleSet,
    goalTier,
    keepsRules: isKept(ruleSet),
    choose: (changed, keepsRules) => {
      const next = { ruleSet, goalTier, ...changed };
      choose({
        rules: next.ruleSet ?? explicitlyNone,
        goal: next.goalTier ?? explicitlyNone,
      });
      const keep = {
        ...preferences,
        ruleSet: (keepsRules ?? isKept(next.ruleSet)) ? next.ruleSet : null,
        goalTier: next.goalTier,
      };
      onSessionChange({ ...session, preferences: keep });
      // The choice holds for this visit even when it cannot be kept.
      server.savePreferences(keep).catch((error: unknown) => {
        if (!isServerFailure(error)) throw error;
      });
    },
  };
}
