import { Flex, Heading } from '@hubspot/ui-extensions';
import { shownPoints, SmallTable } from '@partner-tier-points/extension-shared';
import type { Summary } from '../shared/account.ts';
import { useLanguage } from '../shared/useLanguage.ts';

/** How sold and managed points add up to the total. */
export function TierPerformance({ result: { totals, unit } }: { result: Summary }) {
  const { t, format } = useLanguage();
  const { total, sold, sourced, assisted, managed } = shownPoints(totals);
  const undecided = sold - sourced - assisted;
  const parts = [
    [t('track.sourced'), sourced],
    [t('track.assisted'), assisted],
    ...(undecided >= 0.05 ? [[t('performance.unknown'), undecided] as const] : []),
    [t('track.managed'), managed],
    [t('track.total'), total],
  ] as const;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{t('performance.title')}</Heading>
      <SmallTable
        titles={[t('performance.part'), t('performance.amount')]}
        figures={[1]}
        rows={parts.map(([name, points]) => [name, format.figure(points, unit)])}
      />
    </Flex>
  );
}
