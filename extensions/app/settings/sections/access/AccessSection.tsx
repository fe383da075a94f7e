import { Alert } from '@hubspot/ui-extensions';
import { settingsServer, useLoad } from '@partner-tier-points/extension-shared';
import type { Session } from '@partner-tier-points/contract';
import { useLanguage } from '../../useLanguage.ts';
import { LoadedSection } from '../LoadedSection.tsx';
import { AccessForm } from './AccessForm.tsx';

/** Who may see the account's figures and fill lists, for super admins. */
export function AccessSection({ session }: { session: Session }) {
  const { t } = useLanguage();
  if (!session.superAdmin) return <Alert title={t('settings.readOnly.title')} variant="info" />;
  return <LoadedAccess />;
}

const loadAccess = () => settingsServer.access();

function LoadedAccess() {
  const load = useLoad(loadAccess);
  return <LoadedSection load={load}>{(state) => <AccessForm state={state} />}</LoadedSection>;
}
