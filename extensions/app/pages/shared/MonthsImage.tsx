import { Image } from '@hubspot/ui-extensions';
import { shownPoints } from '@partner-tier-points/extension-shared';
import type { Totals, TrackName } from '@partner-tier-points/points';
import type { Summary } from './account.ts';
import { pictureHeight, pictureOfLines, type LinePoint } from './pictureOfLines.ts';
import { useAmount } from './useAmount.ts';
import { useLanguage } from './useLanguage.ts';

export interface DrawnMonth extends Omit<LinePoint, 'value'> {
  totals: Totals;
  evaluation?: boolean;
}

interface MonthsImageProps {
  lines: readonly { name: string; track: TrackName; months: readonly DrawnMonth[] }[];
  result: Summary;
}

/** A threshold far above the points would press them flat, one far below lies on the ground. */
const [lowest, tallest] = [0.03, 1.6];
/** More than any page has: an image is never wider than its place. */
const widest = 2000;

/** Tracks over months with their thresholds: solid to today, dashed after, evaluations marked. */
export function MonthsImage({ lines: given, result }: MonthsImageProps) {
  const { t, format } = useLanguage();
  const amount = useAmount(result.unit);
  const highest = Math.max(
    ...given.flatMap(({ months, track }) => months.map(({ totals }) => totals[track])),
  );
  const lines = given.map(({ name, track, months }, at) => ({
    name,
    points: months.map((month) => ({ ...month, value: shownPoints(month.totals)[track] })),
    thresholds: result.performance.tracks
      .flatMap((one) =>
        one.track === track && given[at - 1]?.track !== track ? one.thresholds : [],
      )
      .flatMap(({ tier, points }) =>
        points !== null && points >= highest * lowest && points <= highest * tallest
          ? [{ at: points, label: `${tier} ${amount.plain(points)}` }]
          : [],
      ),
  }));
  const src = pictureOfLines({
    lines,
    today: result.asOf,
    marks: [
      { day: result.asOf, label: t('plan.today') },
      ...given[0]!.months
        .filter(({ evaluation }) => evaluation)
        .map(({ day }) => ({ day, label: format.day(day) })),
    ],
  });
  const alt = lines.map(({ name, points }) => {
    const [now, last] = [points.find(({ day }) => day === result.asOf)!, points.at(-1)!];
    return t('picture.alt', {
      track: name,
      points: amount.figure(now.value),
      later: amount.figure(last.value),
      day: format.day(last.day),
    });
  });
  return <Image src={src} alt={alt.join(' ')} width={widest} height={pictureHeight} />;
}
