import type { ProgressBarProps, ScoreProps } from '@hubspot/ui-extensions';
import { ProgressBar as AriaProgressBar } from 'react-aria-components';
import { useTexts } from './host-texts.ts';

export function ProgressBar(props: ProgressBarProps) {
  const { title, value = 0, valueDescription, showPercentage = false, variant = 'success' } = props;
  const texts = useTexts();
  const maxValue = props.maxValue ?? props.valueMax ?? 100;
  const share = maxValue > 0 ? Math.min(Math.max(value / maxValue, 0), 1) : 0;
  const percentage = `${Math.round(share * 100)}%`;
  return (
    <AriaProgressBar
      className={`hs-progress hs-progress-${variant}`}
      value={value}
      maxValue={Math.max(maxValue, 1)}
      valueLabel={valueDescription ?? percentage}
      aria-label={props['aria-label'] ?? title ?? texts.progress}
    >
      {(title !== undefined || showPercentage) && (
        <span className="hs-progress-labels">
          <span>{title}</span>
          {showPercentage && <span>{percentage}</span>}
        </span>
      )}
      <span className="hs-progress-track">
        <span className="hs-progress-fill" style={{ width: percentage }} />
      </span>
      {valueDescription !== undefined && (
        <span className="hs-progress-value">{valueDescription}</span>
      )}
    </AriaProgressBar>
  );
}

/** Half the width of the drawing in which the score's ring has this radius. */
const center = 40;
const radius = 34;
const circumference = 2 * Math.PI * radius;

/** A score of 0 to 100 as a ring; decimals are rounded and the ends are limits, as in the SDK. */
export function ScoreCircle({ score = 0 }: ScoreProps) {
  const shown = Math.min(Math.max(Math.round(score), 0), 100);
  const texts = useTexts();
  const level = shown >= 70 ? 'good' : shown >= 40 ? 'fair' : 'poor';
  return (
    <svg
      className={`hs-score hs-score-${level}`}
      width={80}
      height={80}
      viewBox="0 0 80 80"
      role="img"
      aria-label={texts.score(shown)}
    >
      <circle className="hs-score-track" cx={center} cy={center} r={radius} />
      <circle
        className="hs-score-value"
        cx={center}
        cy={center}
        r={radius}
        strokeDasharray={`${(shown / 100) * circumference} ${circumference}`}
        transform={`rotate(-90 ${center} ${center})`}
      />
      <text x={center} y={center} dominantBaseline="central" textAnchor="middle">
        {shown}
      </text>
    </svg>
  );
}
