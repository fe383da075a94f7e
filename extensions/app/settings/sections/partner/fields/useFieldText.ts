import type { PartnerFacts } from '@partner-tier-points/points';
import { useLanguage } from '../../../useLanguage.ts';
import type { PartnerField } from './partnerFields.ts';

/** Says a field's value in words. */
export function useFieldText(): (field: PartnerField, partner: PartnerFacts) => string {
  const { t, format } = useLanguage();
  return ({ name, kind }, partner) => {
    const value = partner[name];
    if (value === undefined || value === null) return t('settings.none');
    if (typeof value === 'boolean') return t(value ? 'settings.yes' : 'settings.no');
    if (typeof value === 'number') {
      return kind === 'percent' ? format.percent(value) : format.number(value);
    }
    if (kind === 'day') return format.day(value);
    return kind === 'country' ? format.country(value) : value;
  };
}
