import { Flex, Heading, LoadingButton, Text } from '@hubspot/ui-extensions';
import { FailureAlert, server, useTask } from '@partner-tier-points/extension-shared';
import type { EnrolmentList, Session } from '@partner-tier-points/contract';
import { useLanguage } from '../../useLanguage.ts';

interface AccountOptInProps {
  list: EnrolmentList;
  onEnded: () => void;
}

/** Whether everyone of the account takes part, by whose decision, and the way to end it. */
export function AccountOptIn({ list: { account, users }, onEnded }: AccountOptInProps) {
  const { t, format } = useLanguage();
  const { state, run } = useTask<Session>();

  async function end() {
    if ((await run(() => server.leave('account'))) !== null) onEnded();
  }

  const nameOf = (userId: string) =>
    users.find((user) => user.userId === userId)?.name ?? t('participants.unknown', { userId });
  return (
    <Flex direction="column" gap="xs" align="start">
      <Heading>{t('participants.account')}</Heading>
      {account === null ? (
        <Text>{t('participants.account.none')}</Text>
      ) : (
        <>
          <Text>
            {t('participants.account.since', {
              name: nameOf(account.acceptedBy),
              version: account.termsVersion,
              moment: format.instant(account.acceptedAt),
            })}
          </Text>
          <LoadingButton
            variant="secondary"
            loading={state.status === 'running'}
            onClick={() => void end()}
          >
            {t('participants.account.end')}
          </LoadingButton>
        </>
      )}
      {state.status === 'failed' && <FailureAlert failure={state.failure} />}
    </Flex>
  );
}
