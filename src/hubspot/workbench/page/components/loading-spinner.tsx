import type { LoadingSpinnerProps } from '@hubspot/ui-extensions';
import { useTexts } from './host-texts.ts';
import { sizeOf } from './sizes.ts';

const diameters = { flush: 14, xs: 14, sm: 20, md: 36, lg: 36, xl: 36 };

export function LoadingSpinner(props: LoadingSpinnerProps) {
  const { label, showLabel = false, size, layout = 'inline' } = props;
  const diameter = diameters[sizeOf(size, 'sm')];
  return (
    // What a library adds for a value, such as a format of numbers, would hold up what is waited for.
    <div
      className={`hs-spinner hs-spinner-${layout}`}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <svg width={diameter} height={diameter} viewBox="0 0 20 20" aria-hidden>
        <circle cx="10" cy="10" r="8" />
        <path d="M10 2a8 8 0 0 1 8 8" />
      </svg>
      {showLabel && <span>{label}</span>}
    </div>
  );
}

/** For extensions: HubSpot's has a name for screen readers also where none is given. */
export function NamedLoadingSpinner(props: LoadingSpinnerProps) {
  const texts = useTexts();
  return <LoadingSpinner {...props} label={props.label || texts.loading} />;
}
