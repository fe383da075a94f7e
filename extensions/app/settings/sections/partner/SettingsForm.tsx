import { Alert, Flex, Form, Heading, LoadingButton } from '@hubspot/ui-extensions';
import { FailureAlert, RetentionEstimate } from '@partner-tier-points/extension-shared';
import type { Settings } from '@partner-tier-points/contract';
import { findRuleSet, ruleSetInForce } from '@partner-tier-points/points';
import { ConversionFields } from './fields/ConversionFields.tsx';
import { fieldKey } from './fields/fieldErrors.ts';
import { ManagedCurrencyField } from './fields/ManagedCurrencyField.tsx';
import { PartnerFieldInput } from './fields/PartnerFieldInput.tsx';
import { fieldsOf, sections } from './fields/partnerFields.ts';
import { RuleSetField } from './fields/RuleSetField.tsx';
import { ThresholdFields } from './fields/ThresholdFields.tsx';
import { useLanguage } from '../../useLanguage.ts';
import { useSettingsForm } from './useSettingsForm.ts';

interface SettingsFormProps {
  settings: Settings;
  onSaved: () => void;
}

/** The settings as a super admin edits them. */
export function SettingsForm({ settings, onSaved }: SettingsFormProps) {
  const { t, today } = useLanguage();
  const form = useSettingsForm(settings, onSaved);
  const { draft, errors, failure, saving } = form;
  const ruleSet = findRuleSet(draft.ruleSet ?? '') ?? ruleSetInForce(today);
  return (
    <Form onSubmit={form.save} preventDefault>
      <Flex direction="column" gap="md">
        {sections.map((section) => (
          <Flex key={section} direction="column" gap="sm">
            <Heading>{t(`settings.section.${section}`)}</Heading>
            {fieldsOf(section).map((field) => (
              <PartnerFieldInput
                key={field.name}
                field={field}
                partner={draft.partner}
                tiers={ruleSet.tiers}
                error={errors.get(fieldKey('partner', field.name))}
                onChange={form.setPartner}
              />
            ))}
            {section === 'conditions' && <RetentionEstimate />}
          </Flex>
        ))}
        <Heading>{t('settings.section.rules')}</Heading>
        <RuleSetField
          value={draft.ruleSet}
          invalid={errors.has('ruleSet')}
          onChange={form.setRuleSet}
        />
        <ThresholdFields
          ruleSet={ruleSet}
          partner={draft.partner}
          errors={errors}
          onChange={form.setThreshold}
          onStart={form.startThresholds}
        />
        <ManagedCurrencyField
          value={draft.managedMrrCurrency}
          onChange={form.setManagedMrrCurrency}
        />
        <ConversionFields
          ruleSet={ruleSet}
          partner={draft.partner}
          errors={errors}
          onChange={form.setPartner}
        />
        {errors.size > 0 && !failure && <Alert title={t('settings.invalid')} variant="error" />}
        {failure && <FailureAlert failure={failure} />}
        <Flex justify="start">
          <LoadingButton type="submit" variant="primary" loading={saving}>
            {t('settings.save')}
          </LoadingButton>
        </Flex>
      </Flex>
    </Form>
  );
}
