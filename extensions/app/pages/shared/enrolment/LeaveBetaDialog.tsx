import { Text } from '@hubspot/ui-extensions';
import { useLanguage } from '../useLanguage.ts';
import { EnrolmentDialog, type EnrolmentProps } from './EnrolmentDialog.tsx';

/** Asks before it takes the user, or as a super admin everyone, out of the beta. */
export function LeaveBetaDialog(props: EnrolmentProps) {
  const { t } = useLanguage();
  return (
    <EnrolmentDialog
      {...props}
      direction="leave"
      title={t('beta.leave.title')}
      labels={{ user: t('beta.leave.own'), account: t('beta.leave.everyone') }}
    >
      <Text>{t('beta.leave.body')}</Text>
    </EnrolmentDialog>
  );
}
