import { Alert, Button, Flex, Form, Heading, LoadingButton, Text } from '@hubspot/ui-extensions';
import { FailureAlert } from '@partner-tier-points/extension-shared';
import type { DealMappingState } from '@partner-tier-points/contract';
import { useLanguage } from '../../useLanguage.ts';
import { LossQuestion } from './LossQuestion.tsx';
import { MappingPreview } from './MappingPreview.tsx';
import { MeaningFields } from './MeaningFields.tsx';
import { MrrFields } from './MrrFields.tsx';
import { PropertyField } from './PropertyField.tsx';
import { ValuesField } from './ValuesField.tsx';
import type { Choices } from './useChoices.ts';
import { useDealMapping } from './useDealMapping.ts';

interface DealMappingFormProps {
  state: DealMappingState;
  /** True for those who may look but not change. */
  readOnly: boolean;
  choices: Choices;
}

/** The mapping as fields, with a preview of what it finds. */
export function DealMappingForm({ state, readOnly, choices }: DealMappingFormProps) {
  const { t } = useLanguage();
  const form = useDealMapping(state);
  const { draft, change, errors } = form;
  const field = (name: string) => ({ name, readOnly, invalid: errors.has(name) });
  return (
    <Form onSubmit={form.save} preventDefault>
      <Flex direction="column" gap="md">
        {choices.failure && (
          <Alert title={t('mapping.options.failed')} variant="warning">
            {t('mapping.options.failed.body')}
          </Alert>
        )}
        <Text>{t(form.custom ? 'mapping.custom' : 'mapping.default')}</Text>
        <Heading>{t('mapping.counts')}</Heading>
        <PropertyField
          {...field('counts.property')}
          label={t('mapping.counts.property')}
          value={draft.countsProperty}
          onChange={(countsProperty) => change({ countsProperty })}
        />
        <ValuesField
          {...field('counts.values')}
          label={t('mapping.counts.values')}
          options={choices.optionsOf(draft.countsProperty)}
          value={draft.countsValues}
          onChange={(countsValues) => change({ countsValues })}
        />
        <Heading>{t('mapping.facts')}</Heading>
        <MrrFields
          draft={draft}
          mayReadLineItems={choices.mayReadLineItems}
          errors={errors}
          readOnly={readOnly}
          onChange={change}
        />
        {(['currency', 'closedOn', 'product'] as const).map((name) => (
          <PropertyField
            key={name}
            {...field(name)}
            label={t(`mapping.${name}`)}
            {...(name === 'product' ? { description: t('mapping.optional') } : {})}
            value={draft[name]}
            onChange={(typed) => change({ [name]: typed })}
          />
        ))}
        <MeaningFields
          field="dealType"
          draft={draft.dealType}
          readOnly={readOnly}
          errors={errors}
          optionsOf={choices.optionsOf}
          onChange={(dealType) => change({ dealType })}
        />
        <MeaningFields
          field="kind"
          draft={draft.kind}
          readOnly={readOnly}
          errors={errors}
          optionsOf={choices.optionsOf}
          onChange={(kind) => change({ kind })}
        />
        {errors.size > 0 && !form.failure && (
          <Alert title={t('settings.invalid')} variant="error" />
        )}
        {form.failure && <FailureAlert failure={form.failure} />}
        {form.loss && (
          <LossQuestion loss={form.loss} onSave={form.saveAnyway} onCancel={form.keepEditing} />
        )}
        {!readOnly && (
          <Flex gap="sm" wrap>
            <LoadingButton type="submit" variant="primary" loading={form.saving}>
              {t('settings.save')}
            </LoadingButton>
            <LoadingButton loading={form.preview.status === 'running'} onClick={form.showPreview}>
              {t('mapping.preview')}
            </LoadingButton>
            {form.custom && <Button onClick={form.useDefault}>{t('mapping.useDefault')}</Button>}
          </Flex>
        )}
        {form.preview.status === 'done' && (
          <MappingPreview
            preview={form.preview.value}
            fromLineItems={draft.mrrFrom === 'lineItems'}
          />
        )}
      </Flex>
    </Form>
  );
}
