import { Heading, Select } from '@hubspot/ui-extensions';
import { useLanguage } from '../../useLanguage.ts';
import { meanings, splitValues, type MeaningDraft, type MeaningField } from './mappingDraft.ts';
import { PropertyField } from './PropertyField.tsx';
import { ValuesField } from './ValuesField.tsx';
import type { Choices } from './useChoices.ts';
import { useMeaningText } from './useMeaningText.ts';

interface MeaningFieldsProps<Field extends MeaningField> {
  field: Field;
  draft: MeaningDraft<Field>;
  readOnly: boolean;
  errors: ReadonlySet<string>;
  optionsOf: Choices['optionsOf'];
  onChange: (draft: MeaningDraft<Field>) => void;
}

/** A property whose values mean something: where it is, what means what, and what is assumed. */
export function MeaningFields<Field extends MeaningField>({
  field,
  draft,
  readOnly,
  errors,
  optionsOf,
  onChange,
}: MeaningFieldsProps<Field>) {
  const { t } = useLanguage();
  const meaningText = useMeaningText();
  const typed: Record<string, string> = draft.values;
  const options = optionsOf(draft.property);
  const takenBeside = (meaning: string) =>
    Object.entries(typed).flatMap(([other, values]) =>
      other === meaning ? [] : splitValues(values),
    );
  return (
    <>
      <Heading>{t(field === 'dealType' ? 'mapping.dealType' : 'mapping.kind')}</Heading>
      <PropertyField
        name={`${field}.property`}
        label={t('mapping.property')}
        description={t('mapping.optional')}
        value={draft.property}
        invalid={errors.has(`${field}.property`)}
        readOnly={readOnly}
        onChange={(property) => onChange({ ...draft, property })}
      />
      {meanings[field].map((meaning) => (
        <ValuesField
          key={meaning}
          name={`${field}.${meaning}.values`}
          label={t('mapping.means', { meaning: meaningText(meaning) })}
          options={options}
          taken={takenBeside(meaning)}
          value={typed[meaning] ?? ''}
          invalid={errors.has(`${field}.values`)}
          readOnly={readOnly}
          onChange={(values) =>
            onChange({ ...draft, values: { ...draft.values, [meaning]: values } })
          }
        />
      ))}
      <Select
        name={`mapping.${field}.otherwise`}
        label={t('mapping.otherwise')}
        readOnly={readOnly}
        value={draft.otherwise}
        options={[
          { value: '', label: t('mapping.otherwise.none') },
          ...meanings[field].map((meaning) => ({ value: meaning, label: meaningText(meaning) })),
        ]}
        onChange={(otherwise) =>
          onChange({ ...draft, otherwise: otherwise as MeaningDraft<Field>['otherwise'] })
        }
      />
    </>
  );
}
