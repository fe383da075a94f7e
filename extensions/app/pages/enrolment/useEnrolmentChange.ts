import { useExtensionActions } from '@hubspot/ui-extensions';
import { isServerFailure, server, type ServerFailure } from '@partner-tier-points/extension-shared';
import type { EnrolmentScope, Session } from '@partner-tier-points/contract';
import { useState } from 'react';
import { useLanguage } from '../useLanguage.ts';

interface EnrolmentChange {
  /** The scope that is being changed at the moment. */
  busy: EnrolmentScope | null;
  failure: ServerFailure | null;
  change: (scope: EnrolmentScope) => Promise<void>;
}

interface Options {
  direction: 'enrol' | 'leave';
  /** The dialog to close when the change is made. */
  overlayId: string;
  onSessionChange: (session: Session) => void;
}

const confirmation = {
  enrol: { user: 'beta.accepted', account: 'beta.acceptedEveryone' },
  leave: { user: 'beta.left', account: 'beta.leftEveryone' },
} as const;

/** Joins or leaves the beta, for the user or for everyone, and says how it went. */
export function useEnrolmentChange({
  direction,
  overlayId,
  onSessionChange,
}: Options): EnrolmentChange {
  const { t } = useLanguage();
  const actions = useExtensionActions<'pages'>();
  const [busy, setBusy] = useState<EnrolmentScope | null>(null);
  const [failure, setFailure] = useState<ServerFailure | null>(null);

  async function change(scope: EnrolmentScope) {
    setBusy(scope);
    setFailure(null);
    try {
      const session = await server[direction](scope);
      // The dialog hangs on a button that disappears with the change, so it is closed first.
      actions.closeOverlay(overlayId);
      actions.addAlert({ type: 'success', message: t(confirmation[direction][scope]) });
      onSessionChange(session);
    } catch (error) {
      // Anything else is a programming error, and HubSpot's own error state shows it.
      if (!isServerFailure(error)) throw error;
      setFailure(error);
    } finally {
      setBusy(null);
    }
  }
  return { busy, failure, change };
}
