import { Accordion, Flex, Heading, Statistics, StatisticsItem, Text } from '@hubspot/ui-extensions';
import type { Result } from '@partner-tier-points/points';
import type { ReactNode } from 'react';
import { shownPoints } from '@partner-tier-points/texts';
import type { ShownClient } from '../points/shownClient.ts';
import { useSharedLanguage } from '../useSharedLanguage.ts';
import type { AccountStake } from './accountStake.ts';
import { ClientOutlook } from './ClientOutlook.tsx';
import { EntriesTable } from './EntriesTable.tsx';
import { FactList } from './FactList.tsx';
import { GrowthMarketText } from './GrowthMarketTag.tsx';
import { HistoryOnDemand } from './HistoryOnDemand.tsx';
import { LossEffect } from './LossEffect.tsx';
import { NextToExpire } from './NextToExpire.tsx';
import { NotCounted } from './NotCounted.tsx';
import { ReportedBeside, shownParts } from './ReportedBeside.tsx';
import { WhyNoPoints } from './WhyNoPoints.tsx';

interface ClientDetailsProps {
  shown: ShownClient;
  account: AccountStake;
  result: Pick<Result, 'unit' | 'asOf'>;
  /** What can be done from here. */
  actions?: ReactNode;
}

/** One client: its points, what they are made of, what ends, and what its loss would mean. */
export function ClientDetails({ shown, account, result, actions }: ClientDetailsProps) {
  const { t, format } = useSharedLanguage();
  const { client, facts, entries } = shown;
  const { unit, asOf } = result;
  const points = shownPoints(client);
  const counting = entries.filter(({ state }) => state === 'counts');
  const others = entries.filter(({ state }) => state !== 'counts');
  return (
    <Flex direction="column" gap="md">
      <Statistics>
        {shownParts.map((track) => (
          <StatisticsItem
            key={track}
            label={t(`track.${track}`)}
            number={format.figure(points[track], unit)}
          />
        ))}
      </Statistics>
      {actions}
      <WhyNoPoints reasons={client.noPoints} />
      <NotCounted shown={shown} />
      {client.total > 0 && (
        <>
          <NextToExpire entries={entries} account={account} unit={unit} />
          <LossEffect client={client} account={account} unit={unit} />
        </>
      )}
      <Heading>{t('entries.title')}</Heading>
      {client.multiplier > 1 && <GrowthMarketText multiplier={client.multiplier} />}
      {counting.length === 0 ? (
        <Text>{t('entries.none')}</Text>
      ) : (
        <>
          <EntriesTable entries={counting} unit={unit} />
          <Text variant="microcopy">{t('entries.meaning')}</Text>
        </>
      )}
      {others.length > 0 && (
        <Accordion title={t('entries.others', { count: others.length })} size="sm">
          <EntriesTable entries={others} unit={unit} />
        </Accordion>
      )}
      <FactList
        facts={[
          [
            t('client.market'),
            t('client.market.from', {
              market: t(`market.${client.market ?? 'unknown'}`),
              from: t(`marketFrom.${client.marketFrom}`),
            }),
          ],
          [t('client.country'), facts.country ? format.country(facts.country) : t('value.unknown')],
          [
            t('client.tools'),
            client.toolsUsed !== null
              ? format.number(client.toolsUsed)
              : t(facts.usage?.shared === false ? 'client.notShared' : 'value.unknown'),
          ],
        ]}
      />
      <ClientOutlook shown={shown} today={asOf} />
      {unit === 'points' && <ReportedBeside client={client} />}
      <HistoryOnDemand clientId={client.id} />
    </Flex>
  );
}
