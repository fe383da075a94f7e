import {
  Button,
  Flex,
  Heading,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { ConfirmDialog, noted, settingsServer } from '@partner-tier-points/extension-shared';
import type { EnrolmentList } from '@partner-tier-points/contract';
import { useLanguage } from '../../useLanguage.ts';

type Participant = EnrolmentList['users'][number];

interface ParticipantTableProps {
  users: EnrolmentList['users'];
  /** The current terms: an acceptance of older ones is marked. */
  termsVersion: string;
  onChanged: (list: EnrolmentList) => void;
}

/** Everyone who takes part or left, each with the way out. */
export function ParticipantTable({ users, termsVersion, onChanged }: ParticipantTableProps) {
  const { t, format } = useLanguage();
  const nameOf = ({ name, userId }: Participant) => name ?? t('participants.unknown', { userId });
  const stateOf = ({ enrolled, termsVersion: accepted }: Participant) => {
    if (enrolled) return t('participants.state.in');
    return accepted === null || accepted === termsVersion
      ? t('participants.state.out')
      : t('participants.state.outdated');
  };
  // In columns of their own, they would put the way out off a phone.
  const acceptanceOf = ({ termsVersion: version, acceptedAt }: Participant) =>
    version === null || acceptedAt === null
      ? null
      : t('participants.acceptance', { version, moment: format.instant(acceptedAt) });
  return (
    <Flex direction="column" gap="xs">
      <Heading>{t('participants.users')}</Heading>
      {users.length === 0 ? (
        <Text>{t('participants.users.none')}</Text>
      ) : (
        <Table density="condensed">
          <TableHead>
            <TableRow>
              <TableHeader>{t('participants.name')}</TableHeader>
              <TableHeader>{t('participants.state')}</TableHeader>
              <TableHeader>{t('participants.action')}</TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {users.map((user) => (
              <TableRow key={user.userId}>
                <TableCell>{nameOf(user)}</TableCell>
                <TableCell>{noted(stateOf(user), acceptanceOf(user))}</TableCell>
                <TableCell>
                  {user.enrolled ? (
                    <Button
                      size="xs"
                      variant="secondary"
                      overlay={
                        <ConfirmDialog
                          title={t('participants.end.title', { name: nameOf(user) })}
                          destructive
                          answers={[
                            {
                              label: t('participants.end.confirm'),
                              work: () => settingsServer.endEnrolment(user.userId),
                            },
                          ]}
                          onDone={onChanged}
                        >
                          <Text>{t('participants.end.body', { name: nameOf(user) })}</Text>
                        </ConfirmDialog>
                      }
                    >
                      {t('participants.end', { name: nameOf(user) })}
                    </Button>
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
