import type { StepIndicatorProps } from '@hubspot/ui-extensions';
import { Check } from 'lucide-react';
import { sizeOf } from './sizes.ts';

export function StepIndicator(props: StepIndicatorProps) {
  const { stepNames = [], direction = 'horizontal', currentStep = 0, variant = 'default' } = props;
  const size = sizeOf(props.circleSize, 'sm');
  return (
    <ol className={`hs-steps hs-steps-${direction} hs-steps-${variant} hs-steps-${size}`}>
      {stepNames.map((name, at) => {
        const state = at < currentStep ? 'done' : at === currentStep ? 'current' : 'coming';
        // The compact variants name the current step alone; the others keep their name for readers.
        const hidden = variant !== 'default' && state !== 'current';
        return (
          <li
            key={at}
            className={`hs-step hs-step-${state}`}
            {...(state === 'current' ? { 'aria-current': 'step' as const } : {})}
          >
            <button
              type="button"
              aria-label={name}
              disabled={!props.onClick}
              onClick={() => props.onClick?.(at)}
            >
              <span className="hs-step-circle" aria-hidden>
                {state === 'done' ? <Check size={12} /> : at + 1}
              </span>
              {!hidden && <span className="hs-step-name">{name}</span>}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
