import { Select } from '@hubspot/ui-extensions';
import { useLanguage } from '../../useLanguage.ts';
import { DescribedNumberField } from '../partner/fields/DescribedNumberField.tsx';
import type { MappingDraft } from './mappingDraft.ts';
import { PropertyField } from './PropertyField.tsx';

interface MrrFieldsProps {
  draft: MappingDraft;
  /** False when HubSpot refuses line items to the app. */
  mayReadLineItems: boolean;
  errors: ReadonlySet<string>;
  readOnly: boolean;
  onChange: (changed: Partial<MappingDraft>) => void;
}

/** Where the MRR of a sale comes from: a property and the months that it covers, or line items. */
export function MrrFields({ draft, mayReadLineItems, errors, readOnly, onChange }: MrrFieldsProps) {
  const { t } = useLanguage();
  const { mrrFrom } = draft;
  const invalid = (name: string, text: string) =>
    errors.has(name) ? { error: true, validationMessage: text } : { error: false };
  return (
    <>
      <Select
        name="mapping.mrrFrom"
        label={t('mapping.mrrFrom')}
        description={t(mayReadLineItems ? 'mapping.mrrFrom.hint' : 'mapping.mrrFrom.noScope')}
        readOnly={readOnly}
        {...invalid('mrrFrom', t('mapping.mrrFrom.noScope'))}
        value={mrrFrom}
        options={[
          { value: 'property', label: t('mapping.mrrFrom.property') },
          { value: 'lineItems', label: t('mapping.mrrFrom.lineItems') },
        ]}
        onChange={(chosen) =>
          onChange({ mrrFrom: chosen === 'lineItems' ? 'lineItems' : 'property' })
        }
      />
      {mrrFrom === 'property' && (
        <>
          <PropertyField
            name="mrr"
            label={t('mapping.mrr')}
            readOnly={readOnly}
            invalid={errors.has('mrr')}
            value={draft.mrr}
            onChange={(mrr) => onChange({ mrr })}
          />
          <DescribedNumberField
            name="mapping.mrrMonths"
            label={t('mapping.mrrMonths')}
            description={t('mapping.mrrMonths.hint')}
            example={12}
            whole
            readOnly={readOnly}
            {...invalid('mrrMonths', t('invalid.months'))}
            value={draft.mrrMonths}
            onChange={(mrrMonths) => onChange({ mrrMonths: mrrMonths ?? 0 })}
          />
        </>
      )}
    </>
  );
}
