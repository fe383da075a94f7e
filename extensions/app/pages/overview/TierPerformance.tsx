import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import { SmallTable } from '@partner-tier-points/extension-shared';
import type { Summary } from '../shared/account.ts';
import { useLanguage } from '../shared/useLanguage.ts';
import { partsOf } from './parts.ts';
import { useTierSentences } from './useTierSentences.ts';

const bold = (text: string) => <Text format={{ fontWeight: 'bold' }}>{text}</Text>;

/** How sold and managed points add up to the total, and the total to a tier. */
export function TierPerformance({ result }: { result: Summary }) {
  const { t, format } = useLanguage();
  const sentences = useTierSentences(result);
  const { unit } = result;
  const { parts, total } = partsOf(result.totals);
  return (
    <Flex direction="column" gap="sm">
      <Heading>{t('performance.title')}</Heading>
      <SmallTable
        titles={[t('performance.part'), t('performance.amount'), t('performance.share')]}
        figures={[1, 2]}
        rows={[
          ...parts.map(({ part, amount, share }) => [
            part === 'unknown' ? t('performance.unknownDealType') : t(`track.${part}`),
            format.figure(amount, unit),
            format.percent(share),
          ]),
          [
            bold(t('track.total')),
            bold(format.figure(total, unit)),
            total > 0 ? format.percent(1) : '',
          ],
        ]}
      />
      {sentences.map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
    </Flex>
  );
}
