import { Alert, Flex, LoadingButton, Text } from '@hubspot/ui-extensions';
import {
  FailureAlert,
  FailureView,
  settingsServer,
  useLoad,
  useTask,
  type ServerFailure,
} from '@partner-tier-points/extension-shared';
import type { DeletionState } from '@partner-tier-points/contract';
import { useLanguage } from '../../useLanguage.ts';
import { AccountExport } from './AccountExport.tsx';

const loadDeletion = () => settingsServer.deletion();

interface LeavingProps {
  /** As which everybody learns that the account is leaving. */
  failure: ServerFailure;
  onRetry: () => void;
}

/** In place of the settings while the account's data is to be deleted; super admins can keep it. */
export function Leaving({ failure, onRetry }: LeavingProps) {
  const { t, format } = useLanguage();
  const load = useLoad(loadDeletion);
  const { state, run } = useTask<DeletionState>();
  const deletion = load.status === 'ready' ? load.value.deletion : null;
  if (deletion === null) return <FailureView failure={failure} onRetry={onRetry} />;
  const keep = async () => {
    if ((await run(settingsServer.keepData)) !== null) onRetry();
  };
  return (
    <Flex direction="column" gap="md" align="start">
      <Alert
        title={t('leave.leaving.title', { moment: format.instant(deletion.deletesAfter) })}
        variant="warning"
      >
        <Text>{t('leave.leaving.body')}</Text>
      </Alert>
      {state.status === 'failed' && <FailureAlert failure={state.failure} />}
      <LoadingButton
        variant="primary"
        loading={state.status === 'running'}
        onClick={() => void keep()}
      >
        {t('leave.keep')}
      </LoadingButton>
      <AccountExport />
    </Flex>
  );
}
