import { Flex, Form, Input, LoadingButton, Select } from '@hubspot/ui-extensions';
import type { ChosenAlertList } from '@partner-tier-points/contract';
import { useState } from 'react';
import { useLanguage } from '../../useLanguage.ts';

interface NewAlertListProps {
  isSaving: boolean;
  /** Resolves to whether the list was taken. */
  onChosen: (list: ChosenAlertList) => Promise<boolean>;
}

const kinds = ['expiry', 'lapse', 'cancellation'] as const;

/** Which clients go into a list, and its name in HubSpot. */
export function NewAlertList({ isSaving, onChosen }: NewAlertListProps) {
  const { t } = useLanguage();
  const [kind, setKind] = useState<ChosenAlertList['kind']>('expiry');
  const [name, setName] = useState('');

  async function save() {
    if (await onChosen({ kind, name: name.trim() })) setName('');
  }

  return (
    <Form onSubmit={() => void save()} preventDefault>
      <Flex direction="column" gap="sm" align="start">
        <Select
          name="alertListKind"
          label={t('alerts.lists.kind')}
          value={kind}
          options={kinds.map((value) => ({ value, label: t(`alerts.lists.${value}`) }))}
          onChange={(chosen) => setKind(kinds.find((each) => each === chosen) ?? 'expiry')}
        />
        <Input
          name="alertListName"
          label={t('alerts.lists.name')}
          description={t('alerts.lists.name.hint')}
          value={name}
          onInput={setName}
        />
        <LoadingButton type="submit" disabled={name.trim() === ''} loading={isSaving}>
          {t('alerts.lists.keep')}
        </LoadingButton>
      </Flex>
    </Form>
  );
}
