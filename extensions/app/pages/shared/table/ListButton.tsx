import {
  Alert,
  Button,
  Flex,
  Input,
  Link,
  LoadingButton,
  Modal,
  ModalBody,
  ModalFooter,
  Text,
} from '@hubspot/ui-extensions';
import { FailureAlert, server, useTask } from '@partner-tier-points/extension-shared';
import type { HubSpotList } from '@partner-tier-points/contract';
import type { ClientFacts } from '@partner-tier-points/points';
import { useState } from 'react';
import { useLanguage } from '../useLanguage.ts';
import { useWhileOpen } from '../useWhileOpen.ts';

interface ListButtonProps {
  /** Those that are shown. */
  clients: () => readonly (ClientFacts | undefined)[];
}

/** Puts the companies of the filtered clients into a static HubSpot list. */
export function ListButton({ clients }: ListButtonProps) {
  const { t } = useLanguage();
  const { isOpen, events } = useWhileOpen();
  return (
    <Button
      size="sm"
      variant="secondary"
      overlay={
        <Modal id="use-in-list" title={t('list.title')} width="md" {...events}>
          {isOpen && <ListForm clients={clients} />}
        </Modal>
      }
    >
      {t('list.use')}
    </Button>
  );
}

function ListForm({ clients }: ListButtonProps) {
  const { t, today } = useLanguage();
  const [name, setName] = useState(() => t('list.name.usual', { day: today }));
  const { state, run } = useTask<HubSpotList>();
  const all = clients().map((client) => client?.companyId ?? '');
  const known = [...new Set(all.filter((id) => /^\d{1,20}$/.test(id)))];
  const without = all.filter((id) => id === '').length;
  return (
    <>
      <ModalBody>
        <Flex direction="column" gap="sm">
          <Text>{t('list.companies', { count: known.length })}</Text>
          {without > 0 && <Text variant="microcopy">{t('list.without', { count: without })}</Text>}
          <Input name="listName" label={t('list.name')} value={name} onInput={setName} />
          {state.status === 'done' && (
            <Alert title={t('list.done', { count: state.value.size })} variant="success">
              <Link href={{ url: state.value.link, external: true }}>{state.value.name}</Link>
            </Alert>
          )}
          {state.status === 'failed' && <FailureAlert failure={state.failure} />}
        </Flex>
      </ModalBody>
      <ModalFooter>
        <LoadingButton
          variant="primary"
          loading={state.status === 'running'}
          disabled={known.length === 0 || name.trim() === ''}
          onClick={() => void run(() => server.fillList(name.trim(), known))}
        >
          {t('list.fill')}
        </LoadingButton>
      </ModalFooter>
    </>
  );
}
