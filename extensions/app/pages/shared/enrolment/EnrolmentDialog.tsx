import {
  Button,
  ButtonRow,
  LoadingButton,
  Modal,
  ModalBody,
  ModalFooter,
  useExtensionActions,
} from '@hubspot/ui-extensions';
import { FailureAlert, server, useTask } from '@partner-tier-points/extension-shared';
import type { EnrolmentScope, Session } from '@partner-tier-points/contract';
import { useState, type ReactNode } from 'react';
import { useLanguage } from '../useLanguage.ts';

export interface EnrolmentProps {
  session: Session;
  onSessionChange: (session: Session) => void;
}

interface EnrolmentDialogProps extends EnrolmentProps {
  /** What agreeing does. */
  direction: 'enrol' | 'leave';
  title: string;
  /** On the buttons: for oneself, which may be missing, and for a super admin also for everyone. */
  labels: Record<'account', string> & Partial<Record<EnrolmentScope, string>>;
  children: ReactNode;
}

const changes = { enrol: server.enrol, leave: server.leave } as const;
const confirmation = {
  enrol: { user: 'beta.accepted', account: 'beta.acceptedEveryone' },
  leave: { user: 'beta.left', account: 'beta.leftEveryone' },
} as const;

/** Asks before the user, or as a super admin everyone, joins or leaves the beta, and says how it went. */
export function EnrolmentDialog(props: EnrolmentDialogProps) {
  const { session, direction, title, labels, children } = props;
  const { t } = useLanguage();
  const actions = useExtensionActions<'pages'>();
  const { state, run } = useTask<Session>();
  const [scope, setScope] = useState<EnrolmentScope>('user');
  const id = `tier-points-beta-${direction}`;
  const busy = state.status === 'running';
  const change = async (wanted: EnrolmentScope) => {
    setScope(wanted);
    const changed = await run(() => changes[direction](wanted));
    if (changed === null) return;
    // The dialog hangs on a button that disappears with the change, so it is closed first.
    actions.closeOverlay(id);
    actions.addAlert({ type: 'success', message: t(confirmation[direction][wanted]) });
    props.onSessionChange(changed);
  };
  const scopes = (['user', 'account'] as const).filter(
    (wanted) => labels[wanted] && (wanted === 'user' || session.superAdmin),
  );
  const strong = direction === 'enrol' ? 'primary' : 'destructive';
  return (
    <Modal
      id={id}
      title={title}
      {...(direction === 'leave' ? { width: 'sm', variant: 'danger' } : { width: 'md' })}
    >
      <ModalBody>
        {children}
        {state.status === 'failed' && <FailureAlert failure={state.failure} />}
      </ModalBody>
      <ModalFooter>
        <ButtonRow>
          {scopes.map((wanted) => (
            <LoadingButton
              key={wanted}
              variant={wanted === 'user' ? strong : 'secondary'}
              loading={busy && scope === wanted}
              disabled={busy}
              onClick={() => void change(wanted)}
            >
              {labels[wanted]}
            </LoadingButton>
          ))}
          <Button variant="transparent" onClick={() => actions.closeOverlay(id)}>
            {t('beta.cancel')}
          </Button>
        </ButtonRow>
      </ModalFooter>
    </Modal>
  );
}
