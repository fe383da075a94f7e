import {
  Button,
  ButtonRow,
  LoadingButton,
  Modal,
  ModalBody,
  ModalFooter,
  useExtensionActions,
} from '@hubspot/ui-extensions';
import type { beta } from '@partner-tier-points/texts/en/beta';
import { useId, useState, type ReactNode } from 'react';
import { useTask } from '../hooks/useTask.ts';
import { createLanguageHook } from '../language/createLanguageHook.ts';
import { FailureAlert } from '../states/FailureView.tsx';

/** What can be done about the question. */
export interface Answer<Value> {
  /** On its button. */
  label: string;
  /** Rejects with a `ServerFailure`, which the dialog shows. */
  work: () => Promise<Value>;
  /** What is said when it is done; nothing where it is seen. */
  said?: string;
}

interface ConfirmDialogProps<Value> {
  title: string;
  /** True where it takes something away. */
  destructive?: boolean;
  /** The usual one first. */
  answers: readonly Answer<Value>[];
  onDone: (value: Value) => void;
  children: ReactNode;
}

export const useBetaLanguage = createLanguageHook<typeof beta>();

/** Asks before something is changed, does it, and stays open when the server refuses. */
export function ConfirmDialog<Value>(props: ConfirmDialogProps<Value>) {
  const { title, destructive = false, answers, onDone, children } = props;
  const { t } = useBetaLanguage();
  const id = useId();
  const actions = useExtensionActions<'pages'>();
  const { state, run } = useTask<{ value: Value }>();
  const [chosen, setChosen] = useState('');
  const running = state.status === 'running';
  const confirm = async ({ label, work, said }: Answer<Value>) => {
    setChosen(label);
    const done = await run(async () => ({ value: await work() }));
    if (done === null) return;
    // The dialog hangs on a button that may disappear with the change, so it is closed first.
    actions.closeOverlay(id);
    if (said) actions.addAlert({ type: 'success', message: said });
    onDone(done.value);
  };
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
          {answers.map((answer, at) => (
            <LoadingButton
              key={answer.label}
              variant={at > 0 ? 'secondary' : destructive ? 'destructive' : 'primary'}
              loading={running && chosen === answer.label}
              disabled={running}
              onClick={() => void confirm(answer)}
            >
              {answer.label}
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
