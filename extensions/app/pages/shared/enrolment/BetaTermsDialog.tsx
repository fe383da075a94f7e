import { Text } from '@hubspot/ui-extensions';
import {
  BetaTerms,
  ConfirmDialog,
  isEnrolled,
  server,
} from '@partner-tier-points/extension-shared';
import type { Session } from '@partner-tier-points/contract';
import { useLanguage } from '../useLanguage.ts';

export interface EnrolmentProps {
  session: Session;
  onSessionChange: (session: Session) => void;
}

/** The beta terms, and accepting them: for oneself unless one has, or as a super admin for everyone. */
export function BetaTermsDialog({ session, onSessionChange }: EnrolmentProps) {
  const { t } = useLanguage();
  const forOneself = {
    label: t('beta.accept'),
    work: () => server.enrol('user'),
    said: t('beta.accepted'),
  };
  const forEveryone = {
    label: t('beta.acceptEveryone'),
    work: () => server.enrol('account'),
    said: t('beta.acceptedEveryone'),
  };
  return (
    <ConfirmDialog
      title={t('beta.terms.title')}
      answers={[
        ...(isEnrolled(session) ? [] : [forOneself]),
        ...(session.superAdmin ? [forEveryone] : []),
      ]}
      onDone={onSessionChange}
    >
      <BetaTerms>{session.superAdmin && <Text>{t('beta.terms.everyone')}</Text>}</BetaTerms>
    </ConfirmDialog>
  );
}
