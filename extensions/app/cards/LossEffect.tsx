import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import { shownAmount, type ScoredAccount } from '@partner-tier-points/extension-shared';
import { askWhatIf, openWhatIf, type ClientResult } from '@partner-tier-points/points';
import { useMemo } from 'react';
import { useAccountTotals } from './useAccountTotals.ts';
import { useLanguage } from './useLanguage.ts';

interface LossEffectProps {
  client: ClientResult;
  scored: ScoredAccount;
}

/**
 * What losing the client would mean: the points that go, and how the account would compare with
 * what its tier requires. The card has only this client, so the account's totals are those of the
 * last day that the server kept.
 */
export function LossEffect({ client, scored: { ledger, result } }: LossEffectProps) {
  const { t, format } = useLanguage();
  const account = useAccountTotals(result.ruleSet);
  const lost = useMemo(
    () =>
      askWhatIf(openWhatIf(ledger, result.asOf), [{ kind: 'lostClient', clientId: client.id }])
        .difference,
    [ledger, result.asOf, client.id],
  );
  const amount = (points: number) => format.amount(shownAmount(points), result.unit);
  const tracks = account === null ? [] : result.performance.tracks;
  const known = tracks.flatMap(({ track, keep }) => {
    const before = account?.totals[track] ?? 0;
    const after = Math.max(0, before + lost[track]);
    return keep === null ? [] : [{ track, before, after, ...keep }];
  });
  return (
    <Flex direction="column" gap="xs">
      <Heading>{t('card.loss')}</Heading>
      <Text>{t('card.loss.points', { points: amount(-lost.total) })}</Text>
      {known.map(({ track, tier, threshold, before, after }) => (
        <Text key={track}>
          {t('card.loss.track', {
            track: t(`track.${track}`),
            before: amount(before),
            after: amount(after),
          })}{' '}
          {t(after >= threshold ? 'card.loss.enough' : 'card.loss.short', {
            tier,
            threshold: amount(threshold),
          })}
        </Text>
      ))}
      <Text variant="microcopy">
        {account === null
          ? t('card.loss.unknown')
          : t('card.loss.asOf', { day: format.day(account.day) })}
      </Text>
    </Flex>
  );
}
