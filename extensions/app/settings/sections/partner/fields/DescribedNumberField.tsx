import { NumberField, type NumberFieldProps } from '@partner-tier-points/extension-shared';
import { useLanguage } from '../../../useLanguage.ts';

/** A number with an example beside it: the settings have room for one. */
export function DescribedNumberField({ description, ...props }: NumberFieldProps) {
  const { t, format } = useLanguage();
  const example = t('number.example', { example: format.exact(props.example) });
  return (
    <NumberField {...props} description={[description, example].filter(Boolean).join(' · ')} />
  );
}
