import { Alert, Flex, Heading, Statistics, StatisticsItem } from '@hubspot/ui-extensions';
import {
  EntriesTable,
  GrowthMarketTag,
  GrowthMarketText,
  ReportedBeside,
  shownPoints,
  WhyNoPoints,
  type ScoredAccount,
} from '@partner-tier-points/extension-shared';
import type { ClientResult } from '@partner-tier-points/points';
import { Expiry } from './Expiry.tsx';
import { HistoryOnDemand } from './HistoryOnDemand.tsx';
import { LossEffect } from './LossEffect.tsx';
import { TierPageLink } from './TierPageLink.tsx';
import { TierRelevance } from './TierRelevance.tsx';
import { useLanguage } from './useLanguage.ts';

const tracks = ['total', 'sold', 'managed'] as const;

interface ClientPointsProps {
  client: ClientResult;
  scored: ScoredAccount;
}

/** One partner client: its points, their weight for the tier, what earned them and when they end. */
export function ClientPoints({ client, scored }: ClientPointsProps) {
  const { result } = scored;
  const { t, format } = useLanguage();
  const points = shownPoints(client);
  const setAside = result.setAside.filter(({ clientId }) => clientId === client.id).length;
  return (
    <Flex direction="column" gap="md">
      <Flex gap="sm" align="center">
        <Heading>{client.name ?? client.id}</Heading>
        {client.multiplier > 1 && <GrowthMarketTag multiplier={client.multiplier} />}
      </Flex>
      <Statistics>
        {tracks.map((track) => (
          <StatisticsItem
            key={track}
            label={t(`track.${track}`)}
            number={format.amount(points[track], result.unit)}
          />
        ))}
      </Statistics>
      {client.multiplier > 1 && <GrowthMarketText multiplier={client.multiplier} />}
      <WhyNoPoints reasons={client.noPoints} />
      {setAside > 0 && <Alert title={t('card.setAside', { count: setAside })} variant="warning" />}
      <TierRelevance client={client} result={result} />
      <Expiry client={client} unit={result.unit} />
      <LossEffect client={client} scored={scored} />
      <EntriesTable entries={client.entries} unit={result.unit} />
      {result.unit === 'points' && <ReportedBeside client={client} />}
      <HistoryOnDemand clientId={client.id} />
      <TierPageLink clientId={client.id} />
    </Flex>
  );
}
