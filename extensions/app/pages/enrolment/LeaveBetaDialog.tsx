import {
  Button,
  ButtonRow,
  LoadingButton,
  Modal,
  ModalBody,
  ModalFooter,
  Text,
  useExtensionActions,
} from '@hubspot/ui-extensions';
import { FailureAlert } from '@partner-tier-points/extension-shared';
import type { Session } from '@partner-tier-points/contract';
import { useLanguage } from '../useLanguage.ts';
import { useEnrolmentChange } from './useEnrolmentChange.ts';

const dialogId = 'tier-points-beta-leave';

interface LeaveBetaProps {
  session: Session;
  onSessionChange: (session: Session) => void;
}

/** Asks before it takes the user, or as a super admin everyone, out of the beta. */
export function LeaveBetaDialog({ session, onSessionChange }: LeaveBetaProps) {
  const { t } = useLanguage();
  const actions = useExtensionActions<'pages'>();
  const { busy, failure, change } = useEnrolmentChange({
    direction: 'leave',
    overlayId: dialogId,
    onSessionChange,
  });
  return (
    <Modal id={dialogId} title={t('beta.leave.title')} width="sm" variant="danger">
      <ModalBody>
        <Text>{t('beta.leave.body')}</Text>
        {failure && <FailureAlert failure={failure} />}
      </ModalBody>
      <ModalFooter>
        <ButtonRow>
          <LoadingButton
            variant="destructive"
            loading={busy === 'user'}
            disabled={busy !== null}
            onClick={() => change('user')}
          >
            {t('beta.leave.own')}
          </LoadingButton>
          {session.superAdmin && (
            <LoadingButton
              loading={busy === 'account'}
              disabled={busy !== null}
              onClick={() => change('account')}
            >
              {t('beta.leave.everyone')}
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
