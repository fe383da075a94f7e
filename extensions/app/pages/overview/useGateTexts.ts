import type { Gate } from '@partner-tier-points/points';
import { useLanguage } from '../shared/useLanguage.ts';

/** Those of retention are shares and shown in per cent; the others are counts or yes and no. */
const isShare = ({ gate }: Gate) => /Retention/.test(gate);

/** The words for a condition: what it asks for and what the partner has. */
export function useGateTexts() {
  const { t, format } = useLanguage();

  const value = (gate: Gate, amount: number | boolean | string) => {
    if (typeof amount === 'boolean') return t(amount ? 'gates.yes' : 'gates.no');
    if (typeof amount === 'string') return format.day(amount);
    return isShare(gate) ? format.percent(amount) : format.number(amount);
  };
  return {
    required: (gate: Gate) => {
      const least =
        gate.exclusive && gate.required !== true
          ? t('gates.required.over', { value: value(gate, gate.required) })
          : value(gate, gate.required);
      return gate.tier === null
        ? least
        : t('gates.required.from', { tier: gate.tier, value: least });
    },
    actual: (gate: Gate) => {
      if (gate.counts !== undefined) return t('gates.notComparable');
      return gate.actual === null ? t('value.unknown') : value(gate, gate.actual);
    },
  };
}
