import { Select } from '@hubspot/ui-extensions';
import { useRuleSetName } from '@partner-tier-points/extension-shared';
import { ruleSetInForce, ruleSets } from '@partner-tier-points/points';
import { useLanguage } from '../../../useLanguage.ts';

interface RuleSetFieldProps {
  /** Null for the rule set in force on the day. */
  value: string | null;
  invalid: boolean;
  onChange: (id: string | null) => void;
}

/** Which rules apply: those in force on the day, or one chosen set, newest first. */
export function RuleSetField({ value, invalid, onChange }: RuleSetFieldProps) {
  const { t, today } = useLanguage();
  const ruleSetName = useRuleSetName(ruleSets);
  const automatic = {
    value: '',
    label: t('field.ruleSet.automatic', { ruleSet: ruleSetName(ruleSetInForce(today).id) }),
  };
  const known = ruleSets.map(({ id }) => ({ value: id, label: ruleSetName(id) }));
  return (
    <Select
      name="ruleSet"
      label={t('field.ruleSet')}
      value={value ?? ''}
      options={[automatic, ...known.reverse()]}
      error={invalid}
      {...(invalid ? { validationMessage: t('invalid.ruleSet') } : {})}
      onChange={(chosen) => onChange(chosen === '' ? null : String(chosen))}
    />
  );
}
