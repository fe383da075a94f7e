import {
  Flex,
  Heading,
  LoadingButton,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { FailureAlert, settingsServer, useTask } from '@partner-tier-points/extension-shared';
import type { EnrolmentList } from '@partner-tier-points/contract';
import { useState } from 'react';
import { useLanguage } from '../../useLanguage.ts';

type Participant = EnrolmentList['users'][number];

interface ParticipantTableProps {
  users: EnrolmentList['users'];
  /** The current terms: an acceptance of older ones is marked. */
  termsVersion: string;
  onChanged: (list: EnrolmentList) => void;
}

/** Everyone who accepted the terms or left, each with the way out. */
export function ParticipantTable({ users, termsVersion, onChanged }: ParticipantTableProps) {
  const { t, format } = useLanguage();
  const { state, run } = useTask<EnrolmentList>();
  const [leaving, setLeaving] = useState<string | null>(null);

  async function end(userId: string) {
    setLeaving(userId);
    const list = await run(() => settingsServer.endEnrolment(userId));
    if (list !== null) onChanged(list);
  }

  const nameOf = ({ name, userId }: Participant) => name ?? t('participants.unknown', { userId });
  const stateOf = ({ enrolled, termsVersion: accepted }: Participant) => {
    if (enrolled) return t('participants.state.in');
    return accepted === null || accepted === termsVersion
      ? t('participants.state.out')
      : t('participants.state.outdated');
  };
  return (
    <Flex direction="column" gap="xs">
      <Heading>{t('participants.users')}</Heading>
      {state.status === 'failed' && <FailureAlert failure={state.failure} />}
      {users.length === 0 ? (
        <Text>{t('participants.users.none')}</Text>
      ) : (
        <Table density="condensed">
          <TableHead>
            <TableRow>
              <TableHeader>{t('participants.name')}</TableHeader>
              <TableHeader>{t('participants.state')}</TableHeader>
              <TableHeader>{t('participants.version')}</TableHeader>
              <TableHeader>{t('participants.accepted')}</TableHeader>
              <TableHeader>{t('participants.action')}</TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {users.map((user) => (
              <TableRow key={user.userId}>
                <TableCell>{nameOf(user)}</TableCell>
                <TableCell>{stateOf(user)}</TableCell>
                <TableCell>{user.termsVersion ?? t('participants.none')}</TableCell>
                <TableCell>
                  {user.acceptedAt === null
                    ? t('participants.none')
                    : format.instant(user.acceptedAt)}
                </TableCell>
                <TableCell>
                  {user.enrolled ? (
                    <LoadingButton
                      size="xs"
                      variant="secondary"
                      loading={state.status === 'running' && leaving === user.userId}
                      onClick={() => void end(user.userId)}
                    >
                      {t('participants.end', { name: nameOf(user) })}
                    </LoadingButton>
                  ) : (
                    t('participants.none')
                  )}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Flex>
  );
}
