import { Flex, Form, LoadingButton, Text, useExtensionActions } from '@hubspot/ui-extensions';
import { FailureAlert, settingsServer, useTask } from '@partner-tier-points/extension-shared';
import type { AccessChoice, AccessState } from '@partner-tier-points/contract';
import { useState } from 'react';
import { useLanguage } from '../../useLanguage.ts';
import { AudienceFields } from './AudienceFields.tsx';

const questions = ['figures', 'lists'] as const;

/** The choice as fields. */
export function AccessForm({ state }: { state: AccessState }) {
  const { t } = useLanguage();
  const actions = useExtensionActions<'settings'>();
  const [choice, setChoice] = useState(state.access);
  const saving = useTask<AccessChoice>();

  async function save() {
    const saved = await saving.run(() => settingsServer.saveAccess(choice));
    if (saved === null) return;
    setChoice(saved);
    actions.addAlert({ type: 'success', message: t('access.saved') });
  }

  return (
    <Form onSubmit={() => void save()} preventDefault>
      <Flex direction="column" gap="md">
        <Text>{t('access.intro')}</Text>
        {questions.map((question) => (
          <AudienceFields
            key={question}
            question={question}
            audience={choice[question]}
            teams={state.teams}
            users={state.users}
            onChange={(audience) => setChoice((before) => ({ ...before, [question]: audience }))}
          />
        ))}
        {saving.state.status === 'failed' && <FailureAlert failure={saving.state.failure} />}
        <LoadingButton type="submit" variant="primary" loading={saving.state.status === 'running'}>
          {t('settings.save')}
        </LoadingButton>
      </Flex>
    </Form>
  );
}
