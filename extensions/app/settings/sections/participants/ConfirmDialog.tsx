import {
  Button,
  ButtonRow,
  LoadingButton,
  Modal,
  ModalBody,
  ModalFooter,
  useExtensionActions,
} from '@hubspot/ui-extensions';
import { FailureAlert, useTask } from '@partner-tier-points/extension-shared';
import type { ReactNode } from 'react';
import { useLanguage } from '../../useLanguage.ts';

interface ConfirmDialogProps<Value> {
  /** Of the overlay, one for each dialog. */
  id: string;
  title: string;
  /** On the button that does it. */
  label: string;
  /** True where it takes something away. */
  destructive?: boolean;
  /** Rejects with a `ServerFailure`, which the dialog shows. */
  work: () => Promise<Value>;
  onDone: (value: Value) => void;
  children: ReactNode;
}

/** Asks before something is changed for others, does it, and stays open when the server refuses. */
export function ConfirmDialog<Value>(props: ConfirmDialogProps<Value>) {
  const { id, title, label, destructive = false, work, onDone, children } = props;
  const { t } = useLanguage();
  const actions = useExtensionActions<'settings'>();
  const { state, run } = useTask<{ value: Value }>();
  const running = state.status === 'running';

  async function confirm() {
    const done = await run(async () => ({ value: await work() }));
    if (done === null) return;
    // The dialog hangs on a button that may disappear with the change, so it is closed first.
    actions.closeOverlay(id);
    onDone(done.value);
  }

  return (
    <Modal
      id={id}
      title={title}
      {...(destructive ? { width: 'sm', variant: 'danger' } : { width: 'md' })}
    >
      <ModalBody>
        {children}
        {state.status === 'failed' && <FailureAlert failure={state.failure} />}
      </ModalBody>
      <ModalFooter>
        <ButtonRow>
          <LoadingButton
            variant={destructive ? 'destructive' : 'primary'}
            loading={running}
            onClick={() => void confirm()}
          >
            {label}
          </LoadingButton>
          <Button variant="transparent" disabled={running} onClick={() => actions.closeOverlay(id)}>
            {t('beta.cancel')}
          </Button>
        </ButtonRow>
      </ModalFooter>
    </Modal>
  );
}
