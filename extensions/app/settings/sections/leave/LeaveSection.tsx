import { Button, Flex, Heading, Text } from '@hubspot/ui-extensions';
import { ConfirmDialog, settingsServer } from '@partner-tier-points/extension-shared';
import type { DeletionState, DeletionWhen, Session } from '@partner-tier-points/contract';
import { useLanguage } from '../../useLanguage.ts';
import { ReadOnlyAlert } from '../ReadOnlyAlert.tsx';
import { AccountExport } from './AccountExport.tsx';

interface LeaveSectionProps {
  session: Session;
  /** The account has ended. */
  onLeft: () => void;
}

/** All that is stored of the account, to take along and to have deleted, for super admins. */
export function LeaveSection({ session, onLeft }: LeaveSectionProps) {
  const { t } = useLanguage();
  if (!session.superAdmin) return <ReadOnlyAlert session={session} />;
  const answer = (when: DeletionWhen) => ({
    label: t(`leave.delete.${when}`),
    work: () => settingsServer.deleteData(when),
  });
  return (
    <Flex direction="column" gap="md">
      <AccountExport />
      <Flex direction="column" gap="xs" align="start">
        <Heading>{t('leave.delete')}</Heading>
        <Text>{t('leave.delete.body')}</Text>
        <Button
          variant="destructive"
          overlay={
            <ConfirmDialog<DeletionState>
              title={t('leave.delete.title')}
              destructive
              answers={[answer('later'), answer('now')]}
              onDone={onLeft}
            >
              <Flex direction="column" gap="sm">
                <Text>{t('leave.delete.body')}</Text>
                <Text>{t('leave.delete.what')}</Text>
                <Text>{t('leave.delete.when')}</Text>
              </Flex>
            </ConfirmDialog>
          }
        >
          {t('leave.delete')}
        </Button>
      </Flex>
    </Flex>
  );
}
