import { Alert, Flex, Heading, Text } from '@hubspot/ui-extensions';
import { settingsServer, useLoad } from '@partner-tier-points/extension-shared';
import type { Session } from '@partner-tier-points/contract';
import { useLanguage } from '../../useLanguage.ts';
import { LoadedSection } from '../LoadedSection.tsx';
import { AccountOptIn } from './AccountOptIn.tsx';
import { ParticipantTable } from './ParticipantTable.tsx';

/** The beta terms that were accepted, and for super admins by whom, with the way out again. */
export function ParticipantsSection({ session }: { session: Session }) {
  return (
    <Flex direction="column" gap="md">
      <OwnAcceptance session={session} />
      {session.superAdmin ? <Everyone termsVersion={session.termsVersion} /> : <NotForAll />}
    </Flex>
  );
}

function OwnAcceptance({ session: { enrolment, termsVersion } }: { session: Session }) {
  const { t, format } = useLanguage();
  const { acceptedAt, termsVersion: accepted, scope } = enrolment;
  return (
    <Flex direction="column" gap="xs">
      <Heading>{t('participants.own')}</Heading>
      <Text>{t('participants.terms', { version: termsVersion })}</Text>
      <Text>
        {acceptedAt === null || accepted === null
          ? t('participants.own.none')
          : t(scope === 'account' ? 'participants.own.account' : 'participants.own.user', {
              version: accepted,
              moment: format.instant(acceptedAt),
            })}
      </Text>
    </Flex>
  );
}

function NotForAll() {
  const { t } = useLanguage();
  return <Alert title={t('participants.superAdmin')} variant="info" />;
}

const loadEnrolments = () => settingsServer.enrolments();

function Everyone({ termsVersion }: { termsVersion: string }) {
  const load = useLoad(loadEnrolments);
  return (
    <LoadedSection load={load}>
      {(list) => (
        <Flex direction="column" gap="md">
          <AccountOptIn list={list} onChanged={load.reload} />
          <ParticipantTable
            users={list.users}
            termsVersion={termsVersion}
            onChanged={load.replace}
          />
        </Flex>
      )}
    </LoadedSection>
  );
}
