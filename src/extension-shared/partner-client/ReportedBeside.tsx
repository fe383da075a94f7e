import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import type { ClientResult } from '@partner-tier-points/points';
import { shownAmount, shownPoints } from '@partner-tier-points/texts';
import { useSharedLanguage } from '../useSharedLanguage.ts';
import { noted } from './noted.tsx';
import { SmallTable } from './SmallTable.tsx';

/** The figures that HubSpot shows of a client too. */
export const shownParts = ['total', 'sold', 'managed'] as const;

/** HubSpot's own points next to the computed ones, with the day on which HubSpot updated them. */
export function ReportedBeside({ client }: { client: ClientResult }) {
  const { t, format } = useSharedLanguage();
  const { reported } = client;
  if (reported === null || shownParts.every((track) => reported[track] === null)) {
    return <Text variant="microcopy">{t('reported.none')}</Text>;
  }
  const computed = shownPoints(client);
  return (
    <Flex direction="column" gap="xs">
      <Heading>{t('reported.title')}</Heading>
      <Text>
        {reported.updatedAt === null
          ? t('reported.asOf.unknown')
          : t('reported.asOf', { day: format.day(reported.updatedAt) })}
      </Text>
      <SmallTable
        compact
        titles={[t('reported.track'), t('reported.computed'), t('reported.difference')]}
        figures={[1, 2]}
        rows={shownParts.map((track) => {
          const value = reported[track];
          const shown = value === null ? null : shownAmount(value);
          const [hubspot, difference] =
            shown === null
              ? [t('value.none'), t('value.none')]
              : // Of the figures as shown, so that anyone can check the subtraction.
                [format.figure(shown, 'points'), format.change(computed[track] - shown)];
          const ours = format.figure(computed[track], 'points');
          // Below ours: four columns are wider than the card on a phone.
          return [
            t(`track.${track}`),
            noted(ours, `${t('reported.hubspot')}: ${hubspot}`),
            difference,
          ];
        })}
      />
      {client.partlyScored !== null && (
        <Text>{t('reported.partly', { count: client.partlyScored.setAside })}</Text>
      )}
    </Flex>
  );
}
