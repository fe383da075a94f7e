import {
  ButtonRow,
  Button,
  Flex,
  List,
  LoadingButton,
  Modal,
  ModalBody,
  ModalFooter,
  Text,
  useExtensionActions,
} from '@hubspot/ui-extensions';
import { FailureAlert } from '@partner-tier-points/extension-shared';
import { termsVersion, type Session } from '@partner-tier-points/contract';
import { useLanguage } from '../useLanguage.ts';
import { useEnrolmentChange } from './useEnrolmentChange.ts';

const dialogId = 'tier-points-beta-terms';
const terms = ['preview', 'tier', 'stored', 'leave'] as const;

interface BetaTermsProps {
  session: Session;
  onSessionChange: (session: Session) => void;
}

/** The beta terms, and accepting them: for oneself, or as a super admin for everyone. */
export function BetaTermsDialog({ session, onSessionChange }: BetaTermsProps) {
  const { t } = useLanguage();
  const actions = useExtensionActions<'pages'>();
  const { busy, failure, change } = useEnrolmentChange({
    direction: 'enrol',
    overlayId: dialogId,
    onSessionChange,
  });
  return (
    <Modal id={dialogId} title={t('beta.terms.title')} width="md">
      <ModalBody>
        <Flex direction="column" gap="sm">
          <List variant="unordered-styled">
            {terms.map((term) => (
              <Text key={term}>{t(`beta.terms.${term}`)}</Text>
            ))}
          </List>
          {session.superAdmin && <Text>{t('beta.terms.everyone')}</Text>}
          <Text variant="microcopy">{t('beta.terms.version', { version: termsVersion })}</Text>
          {failure && <FailureAlert failure={failure} />}
        </Flex>
      </ModalBody>
      <ModalFooter>
        <ButtonRow>
          <LoadingButton
            variant="primary"
            loading={busy === 'user'}
            disabled={busy !== null}
            onClick={() => change('user')}
          >
            {t('beta.accept')}
          </LoadingButton>
          {session.superAdmin && (
            <LoadingButton
              loading={busy === 'account'}
              disabled={busy !== null}
              onClick={() => change('account')}
            >
              {t('beta.acceptEveryone')}
            </LoadingButton>
          )}
          <Button variant="transparent" onClick={() => actions.closeOverlay(dialogId)}>
            {t('beta.cancel')}
          </Button>
        </ButtonRow>
      </ModalFooter>
    </Modal>
  );
}
