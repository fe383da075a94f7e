import { settingsServer, useLoad } from '@partner-tier-points/extension-shared';
import type { Session } from '@partner-tier-points/contract';
import { LoadedSection } from '../LoadedSection.tsx';
import { ReadOnlyAlert } from '../ReadOnlyAlert.tsx';
import { AccessForm } from './AccessForm.tsx';

/** Who may see the account's figures and fill lists, for super admins. */
export function AccessSection({ session }: { session: Session }) {
  if (!session.superAdmin) return <ReadOnlyAlert session={session} />;
  return <LoadedAccess />;
}

const loadAccess = () => settingsServer.access();

function LoadedAccess() {
  const load = useLoad(loadAccess);
  return <LoadedSection load={load}>{(state) => <AccessForm state={state} />}</LoadedSection>;
}
