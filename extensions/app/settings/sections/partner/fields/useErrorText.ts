import { useLanguage } from '../../../useLanguage.ts';
import type { FieldError } from './fieldErrors.ts';
import type { PartnerField } from './partnerFields.ts';

type Kind = PartnerField['kind'] | 'threshold';

/** Says what is wrong with a field's value: what cannot be in a sentence of its own, else what the field takes. */
export function useErrorText(): (error: FieldError, otherwise: string, kind?: Kind) => string {
  const { t, format } = useLanguage();
  return (error, otherwise, kind) => {
    switch (error.code) {
      case 'country.unknown':
      case 'day.early':
      case 'day.future':
      case 'day.late':
        return t(`invalid.${error.code}`);
      case 'threshold.belowLower':
      case 'threshold.aboveHigher':
      case 'threshold.aboveTotal':
        return t(`invalid.${error.code}`, {
          tier: error.tier,
          points: format.number(error.points),
        });
      case 'tooBig':
        return kind === 'percent' ? t('invalid.percent.over') : otherwise;
      case 'conversion.repeated':
      case 'invalid':
        return otherwise;
    }
  };
}
