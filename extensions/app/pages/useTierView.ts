import { useExtensionContext } from '@hubspot/ui-extensions';
import {
  isEnrolled,
  languageOf,
  server,
  useLoad,
  type Load,
} from '@partner-tier-points/extension-shared';
import type { Session } from '@partner-tier-points/contract';
import { useState } from 'react';
import { useAccountFacts, type LoadedFacts } from './dashboard/useAccountFacts.ts';
import type { Enrolment } from './shared/enrolment/enrolment.ts';
import { useRoute } from './shared/route/RouteProvider.tsx';

export interface TierView {
  session: Load<Session>;
  reload: () => void;
  /** True while nothing is known that could be shown. */
  waits: boolean;
  enrolment: Enrolment;
  /** Asked for before it is known that the user may see it: others are not shown it. */
  facts: LoadedFacts;
  /** True while the points dashboard is shown in place of the current view. */
  previewing: boolean;
  preview: () => void;
  back: () => void;
  /** Takes in the session that the server answered a change of enrolment with. */
  sessionChanged: (session: Session) => void;
}

/** Decides which view of the Tier page is shown. */
export function useTierView(): TierView {
  const { user } = useExtensionContext<'pages'>();
  const { view, open } = useRoute();
  useState(() => server.open(languageOf(user), view !== 'current'));
  const { reload, replace, ...session } = useLoad(server.session);
  const enrolment = session.status === 'ready' ? enrolmentOf(session.value) : 'none';
  const isPending = session.status === 'pending';
  const takesPart = enrolment === 'enrolled';
  const facts = useAccountFacts(view !== 'current' && (isPending || takesPart));
  const previewing = view !== 'current' && takesPart;
  return {
    session,
    reload,
    waits: isPending || (previewing && facts.status === 'pending' && !facts.progress),
    enrolment,
    facts,
    previewing,
    preview: () => open('overview'),
    back: () => open('current'),
    sessionChanged: (changed) => {
      if (enrolmentOf(changed) !== 'enrolled' && view !== 'current') open('current');
      replace(changed);
    },
  };
}

function enrolmentOf(session: Session): Enrolment {
  if (isEnrolled(session)) return 'enrolled';
  return session.enrolment.enrolled ? 'outdated' : 'none';
}
