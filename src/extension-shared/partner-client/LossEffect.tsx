import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import type { ClientResult, Result } from '@partner-tier-points/points';
import { shownPoints } from '@partner-tier-points/texts';
import { useSharedLanguage } from '../useSharedLanguage.ts';
import type { AccountStake } from './accountStake.ts';
import { useStakeText } from './useStakeText.ts';

interface LossEffectProps {
  client: ClientResult;
  account: AccountStake;
  unit: Result['unit'];
}

/**
 * What losing the client would mean: the points that go, and how the account would compare with
 * what its tier requires.
 */
export function LossEffect({ client, account, unit }: LossEffectProps) {
  const { t, format } = useSharedLanguage();
  const stakeText = useStakeText(account, unit);
  const lost = shownPoints(client);
  return (
    <Flex direction="column" gap="xs">
      <Heading>{t('loss.title')}</Heading>
      <Text>{t('loss.points', { points: format.figure(lost.total, unit) })}</Text>
      {stakeText('loss.track', client, lost).map((line) => (
        <Text key={line}>{line}</Text>
      ))}
      {account.totals === null && <Text variant="microcopy">{t('loss.unknown')}</Text>}
      {account.day !== null && (
        <Text variant="microcopy">{t('loss.asOf', { day: format.day(account.day) })}</Text>
      )}
    </Flex>
  );
}
