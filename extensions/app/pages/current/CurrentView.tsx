import { Flex, Heading } from '@hubspot/ui-extensions';
import type { Session } from '@partner-tier-points/contract';
import { BetaBanner, ChangedTerms, TryBeta } from '../shared/enrolment/BetaInvitation.tsx';
import { BetaMembership } from '../shared/enrolment/BetaMembership.tsx';
import type { Enrolment } from '../shared/enrolment/enrolment.ts';
import { useLanguage } from '../shared/useLanguage.ts';
import { CurrentTier } from './CurrentTier.tsx';

interface CurrentViewProps {
  session: Session;
  enrolment: Enrolment;
  onPreview: () => void;
  onSessionChange: (session: Session) => void;
}

/** The Tier page as it is without the beta, with the way into it or, once in, its banner. */
export function CurrentView({ session, enrolment, onPreview, onSessionChange }: CurrentViewProps) {
  const { t } = useLanguage();
  return (
    <Flex direction="column" gap="md">
      {enrolment === 'enrolled' && <BetaBanner onPreview={onPreview} />}
      {enrolment === 'outdated' && (
        <ChangedTerms session={session} onSessionChange={onSessionChange} />
      )}
      <Heading>{t('current.title')}</Heading>
      <CurrentTier />
      {enrolment === 'none' ? (
        <TryBeta session={session} onSessionChange={onSessionChange} />
      ) : (
        <BetaMembership session={session} onSessionChange={onSessionChange} />
      )}
    </Flex>
  );
}
