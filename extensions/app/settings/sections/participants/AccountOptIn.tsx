import { Button, Flex, Heading, Text } from '@hubspot/ui-extensions';
import { BetaTerms, ConfirmDialog, server } from '@partner-tier-points/extension-shared';
import { termsVersion, type EnrolmentList, type Session } from '@partner-tier-points/contract';
import { useLanguage } from '../../useLanguage.ts';

interface AccountOptInProps {
  list: EnrolmentList;
  onChanged: (session: Session) => void;
}

/** Whether everyone of the account takes part, by whose decision, and the way to change it. */
export function AccountOptIn({ list: { account, users }, onChanged }: AccountOptInProps) {
  const { t, format } = useLanguage();
  const nameOf = (userId: string) =>
    users.find((user) => user.userId === userId)?.name ?? t('participants.unknown', { userId });
  return (
    <Flex direction="column" gap="xs" align="start">
      <Heading>{t('participants.account')}</Heading>
      <Text>
        {account === null
          ? t('participants.account.none')
          : t('participants.account.since', {
              name: nameOf(account.acceptedBy),
              version: account.termsVersion,
              moment: format.instant(account.acceptedAt),
            })}
      </Text>
      {account?.termsVersion !== termsVersion && <OptEveryoneIn onChanged={onChanged} />}
      {account !== null && (
        <Button
          variant="secondary"
          overlay={
            <ConfirmDialog
              title={t('participants.account.end')}
              destructive
              answers={[
                { label: t('participants.account.end'), work: () => server.leave('account') },
              ]}
              onDone={onChanged}
            >
              <Text>{t('participants.account.end.body')}</Text>
            </ConfirmDialog>
          }
        >
          {t('participants.account.end')}
        </Button>
      )}
    </Flex>
  );
}

/** The terms are shown before they are accepted for everyone, also to who accepted them for oneself. */
function OptEveryoneIn({ onChanged }: Pick<AccountOptInProps, 'onChanged'>) {
  const { t } = useLanguage();
  return (
    <Button
      variant="secondary"
      overlay={
        <ConfirmDialog
          title={t('beta.terms.title')}
          answers={[
            {
              label: t('beta.acceptEveryone'),
              work: () => server.enrol('account'),
              said: t('beta.acceptedEveryone'),
            },
          ]}
          onDone={onChanged}
        >
          <BetaTerms />
        </ConfirmDialog>
      }
    >
      {t('beta.acceptEveryone')}
    </Button>
  );
}
