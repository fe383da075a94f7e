import { Flex, Heading, Link, LoadingButton, Text } from '@hubspot/ui-extensions';
import { FailureAlert, settingsServer, useTask } from '@partner-tier-points/extension-shared';
import type { Export } from '@partner-tier-points/contract';
import { useLanguage } from '../../useLanguage.ts';

/** Everything that is stored of the account, by a link that soon ends. */
export function AccountExport() {
  const { t, format } = useLanguage();
  const { state, run } = useTask<Export>();
  const link = state.status === 'done' ? state.value.link : null;
  return (
    <Flex direction="column" gap="xs" align="start">
      <Heading>{t('leave.export')}</Heading>
      <Text>{t('leave.export.body')}</Text>
      <LoadingButton
        variant="secondary"
        loading={state.status === 'running'}
        onClick={() => void run(settingsServer.exportAccount)}
      >
        {t('leave.export.make')}
      </LoadingButton>
      {state.status === 'done' && link !== null && (
        <Text>
          <Link href={{ url: link, external: true }}>{t('leave.export.link')}</Link>{' '}
          {t('leave.export.until', { moment: format.instant(state.value.expiresAt) })}
        </Text>
      )}
      {state.status === 'failed' && <FailureAlert failure={state.failure} />}
    </Flex>
  );
}
