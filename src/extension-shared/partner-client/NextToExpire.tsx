import { Flex, Heading, List, Text } from '@hubspot/ui-extensions';
import { mapTotals, roundToMillionth, type Result, type Totals } from '@partner-tier-points/points';
import type { ShownEntry } from '@partner-tier-points/texts';
import { shownSum } from '@partner-tier-points/texts';
import { useSharedLanguage } from '../useSharedLanguage.ts';
import type { AccountStake } from './accountStake.ts';
import { expiryDays } from './expiryDays.ts';
import { useStakeText } from './useStakeText.ts';

interface NextToExpireProps {
  entries: readonly ShownEntry[];
  account: AccountStake;
  unit: Result['unit'];
}

const isOf = (track: keyof Totals, { entry }: ShownEntry) =>
  track === 'total' || track === entry.track || track === entry.dealType;

/** When this client's points end, soonest first, and what the first end leaves of the account. */
export function NextToExpire({ entries, account, unit }: NextToExpireProps) {
  const { t, format } = useSharedLanguage();
  const stakeText = useStakeText(account, unit);
  const days = expiryDays(entries);
  const sumOf = (ending: readonly ShownEntry[]) => shownSum(...ending.map(({ shown }) => shown));
  const [first] = days;
  const ofTrack = (track: keyof Totals) => first?.entries.filter((each) => isOf(track, each)) ?? [];
  const exact = mapTotals((track) =>
    ofTrack(track).reduce((sum, { entry }) => roundToMillionth(sum + entry.points), 0),
  );
  const shown = mapTotals((track) => sumOf(ofTrack(track)));
  return (
    <Flex direction="column" gap="xs">
      <Heading>{t('expiry.title')}</Heading>
      {first === undefined ? (
        <Text>{t('expiry.none')}</Text>
      ) : (
        <List variant="unordered-styled">
          {days.map(({ on, entries: ending }) => (
            <Text key={on}>
              {t('expiry.next', {
                points: format.figure(sumOf(ending), unit),
                day: format.day(on),
              })}
              {on === first.on &&
                stakeText('expiry.track', exact, shown).map((line) => (
                  <Text key={line} variant="microcopy">
                    {line}
                  </Text>
                ))}
            </Text>
          ))}
        </List>
      )}
    </Flex>
  );
}
