import { Text } from '@hubspot/ui-extensions';
import { ConfirmDialog, server } from '@partner-tier-points/extension-shared';
import { useLanguage } from '../useLanguage.ts';
import type { EnrolmentProps } from './BetaTermsDialog.tsx';

/** Asks before it takes the user, or as a super admin everyone, out of the beta. */
export function LeaveBetaDialog({ session, onSessionChange }: EnrolmentProps) {
  const { t } = useLanguage();
  const forOneself = {
    label: t('beta.leave.own'),
    work: () => server.leave('user'),
    said: t('beta.left'),
  };
  const forEveryone = {
    label: t('beta.leave.everyone'),
    work: () => server.leave('account'),
    said: t('beta.leftEveryone'),
  };
  return (
    <ConfirmDialog
      title={t('beta.leave.title')}
      destructive
      answers={
        session.superAdmin && session.enrolment.everyone ? [forOneself, forEveryone] : [forOneself]
      }
      onDone={onSessionChange}
    >
      <Text>{t('beta.leave.body')}</Text>
    </ConfirmDialog>
  );
}
