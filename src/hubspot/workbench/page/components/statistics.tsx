import type {
  StatisticsItemProps,
  StatisticsProps,
  StatisticsTrendProps,
} from '@hubspot/ui-extensions';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { given } from './given.ts';
import { useTexts } from './host-texts.ts';

export function Statistics({ children }: StatisticsProps) {
  return <dl className="hs-statistics">{children}</dl>;
}

export function StatisticsItem({ id, label, number, children }: StatisticsItemProps) {
  return (
    <div className="hs-statistics-item" {...given({ id })}>
      <dt>{label}</dt>
      <dd>
        <span className="hs-statistics-number">{number}</span>
        {children}
      </dd>
    </div>
  );
}

export function StatisticsTrend({ value, direction = 'increase', color }: StatisticsTrendProps) {
  const texts = useTexts();
  const Arrow = direction === 'increase' ? ArrowUp : ArrowDown;
  return (
    <span className={`hs-trend hs-trend-${color ?? (direction === 'increase' ? 'green' : 'red')}`}>
      <Arrow
        size={14}
        role="img"
        aria-label={direction === 'increase' ? texts.trendIncrease : texts.trendDecrease}
      />
      {value}
    </span>
  );
}
