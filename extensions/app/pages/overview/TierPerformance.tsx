import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import { shownPoints, SmallTable } from '@partner-tier-points/extension-shared';
import type { Summary } from '../shared/account.ts';
import { useLanguage } from '../shared/useLanguage.ts';

const bold = (text: string) => <Text format={{ fontWeight: 'bold' }}>{text}</Text>;

/** How sold and managed points add up to the total. */
export function TierPerformance({ result: { totals, unit } }: { result: Summary }) {
  const { t, format } = useLanguage();
  const { total, sold, sourced, assisted, managed } = shownPoints(totals);
  const parts = (
    [
      [t('track.sourced'), sourced],
      [t('track.assisted'), assisted],
      [t('performance.unknownDealType'), Math.max(0, sold - sourced - assisted)],
      [t('track.managed'), managed],
    ] as const
  ).filter(([, points], at) => at !== 2 || points >= 0.05);
  return (
    <Flex direction="column" gap="sm">
      <Heading>{t('performance.title')}</Heading>
      <SmallTable
        titles={[t('performance.part'), t('performance.amount'), t('performance.share')]}
        figures={[1, 2]}
        rows={[
          ...parts.map(([name, points]) => [
            name,
            format.figure(points, unit),
            format.percent(points / (total || 1)),
          ]),
          [
            bold(t('track.total')),
            bold(format.figure(total, unit)),
            total > 0 ? format.percent(1) : '',
          ],
        ]}
      />
    </Flex>
  );
}
