import {
  Alert,
  Button,
  DateInput,
  Flex,
  Form,
  Input,
  LoadingButton,
  Text,
  useExtensionActions,
} from '@hubspot/ui-extensions';
import {
  FailureAlert,
  fromInputDate,
  settingsServer,
  toInputDate,
  useTask,
} from '@partner-tier-points/extension-shared';
import type { AnswerOf, ApiKey } from '@partner-tier-points/contract';
import { useState } from 'react';
import { useLanguage } from '../../useLanguage.ts';

type Made = AnswerOf<'POST /v1/api-keys'>;

/** Makes a key, and shows it this once. */
export function NewApiKey({ onMade }: { onMade: (key: ApiKey) => void }) {
  const { t } = useLanguage();
  const [name, setName] = useState('');
  const [endsOn, setEndsOn] = useState<string | null>(null);
  const { state, run } = useTask<Made>();

  async function make() {
    const made = await run(() => settingsServer.makeApiKey({ name: name.trim(), endsOn }));
    if (made === null) return;
    setName('');
    setEndsOn(null);
    onMade(made.key);
  }

  return (
    <Flex direction="column" gap="md">
      {state.status === 'done' && <MadeKey made={state.value} />}
      <Form onSubmit={() => void make()} preventDefault>
        <Flex direction="column" gap="sm" align="start">
          <Input
            name="keyName"
            label={t('participants.name')}
            description={t('keys.name.hint')}
            value={name}
            onInput={setName}
          />
          <DateInput
            name="keyEndsOn"
            label={t('keys.endsOn')}
            description={t('keys.endsOn.hint')}
            {...(endsOn !== null && { value: toInputDate(endsOn) })}
            onChange={(value) => setEndsOn(fromInputDate(value))}
          />
          {state.status === 'failed' && <FailureAlert failure={state.failure} />}
          <LoadingButton
            type="submit"
            variant="primary"
            loading={state.status === 'running'}
            disabled={name.trim() === ''}
          >
            {t('keys.make')}
          </LoadingButton>
        </Flex>
      </Form>
    </Flex>
  );
}

function MadeKey({ made: { key, secret } }: { made: Made }) {
  const { t } = useLanguage();
  const actions = useExtensionActions<'settings'>();
  async function copy() {
    await actions.copyTextToClipboard(secret);
    actions.addAlert({ type: 'success', message: t('keys.copied') });
  }
  return (
    <Alert title={t('keys.made', { name: key.name })} variant="warning">
      <Flex direction="column" gap="sm" align="start">
        <Text>{t('keys.made.body')}</Text>
        <Text format={{ fontWeight: 'demibold' }}>{secret}</Text>
        <Button variant="secondary" size="sm" onClick={() => void copy()}>
          {t('keys.copy')}
        </Button>
      </Flex>
    </Alert>
  );
}
