import { StatusTag } from '@hubspot/ui-extensions';
import type { Gate } from '@partner-tier-points/points';
import { useLanguage } from './useLanguage.ts';

const variants = { met: 'success', notMet: 'danger', unknown: 'warning' } as const;

/** Whether what a tier requires is there. */
export function GateTag({ state }: Pick<Gate, 'state'>) {
  const { t } = useLanguage();
  return <StatusTag variant={variants[state]}>{t(`gateState.${state}`)}</StatusTag>;
}
