import { Image } from '@hubspot/ui-extensions';
import { shownPoints } from '@partner-tier-points/extension-shared';
import type { Day, Totals, TrackName } from '@partner-tier-points/points';
import type { Summary } from './account.ts';
import { pictureOfLines } from './pictureOfLines.ts';
import { useAmount } from './useAmount.ts';
import { useLanguage } from './useLanguage.ts';

interface MonthsImageProps {
  moments: readonly { day: Day; totals: Totals; evaluation?: boolean }[];
  tracks: readonly TrackName[];
  result: Summary;
}

/** A threshold far above the points would press them flat: those up to so many times are drawn. */
const tallest = 1.6;

/** Two tracks over months with their thresholds: solid to today, dashed after, evaluations marked. */
export function MonthsImage({ moments, tracks, result }: MonthsImageProps) {
  const { t, format } = useLanguage();
  const amount = useAmount(result.unit);
  const highest = Math.max(...moments.map(({ totals }) => totals.total));
  const lines = tracks.map((track) => ({
    name: t(`track.${track}`),
    points: moments.map(({ day, totals }) => ({ day, value: shownPoints(totals)[track] })),
    thresholds: (
      result.performance.tracks.find((performance) => performance.track === track)?.thresholds ?? []
    ).flatMap(({ tier, points }) =>
      points !== null && points <= highest * tallest
        ? [{ at: points, label: `${tier} ${amount.plain(points)}` }]
        : [],
    ),
  }));
  const src = pictureOfLines({
    lines,
    today: result.asOf,
    marks: [
      { day: result.asOf, label: t('plan.today') },
      ...moments
        .filter(({ evaluation }) => evaluation)
        .map(({ day }) => ({ day, label: format.day(day) })),
    ],
  });
  const alt = lines.map(({ name, points }) =>
    t('picture.alt', {
      track: name,
      points: amount.figure(points.find(({ day }) => day === result.asOf)?.value ?? 0),
      later: amount.figure(points.at(-1)?.value ?? 0),
      day: format.day(points.at(-1)?.day ?? result.asOf),
    }),
  );
  return <Image src={src} alt={alt.join(' ')} width={440} />;
}
