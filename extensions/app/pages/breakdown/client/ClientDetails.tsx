import {
  Alert,
  DescriptionList,
  DescriptionListItem,
  Flex,
  List,
  Text,
} from '@hubspot/ui-extensions';
import {
  ClientHistory,
  EntriesTable,
  GrowthMarketText,
  ReportedBeside,
  shownPoints,
  WhyNoPoints,
} from '@partner-tier-points/extension-shared';
import { calculatedEntries, type SetAside } from '@partner-tier-points/points';
import { useMemo } from 'react';
import type { ScoredPage } from '../../shared/account.ts';
import { useLanguage } from '../../shared/useLanguage.ts';
import { useSetAsideText } from '../../shared/useSetAsideText.ts';
import { ClientOutlook } from './ClientOutlook.tsx';
import { ClientRecordLink } from './ClientRecordLink.tsx';
import { IfLost } from './IfLost.tsx';
import { RulesBehind } from './RulesBehind.tsx';

interface ClientDetailsProps {
  scored: ScoredPage;
  /** The client's place in the facts. */
  index: number;
}

const tracks = ['total', 'sold', 'managed'] as const;

/** What one client's points are made of, how they changed, and why there are none. */
export function ClientDetails({ scored, index }: ClientDetailsProps) {
  const { t, format } = useLanguage();
  const { ledger, result } = scored;
  const facts = ledger.clients[index];
  const entries = useMemo(
    () => calculatedEntries(ledger, index, result.asOf),
    [ledger, index, result.asOf],
  );
  const client = useMemo(() => scored.clientAt(index), [scored, index]);
  const setAside = ledger.setAside.get(index) ?? [];
  const country = facts?.country ?? null;
  const points = shownPoints(client);
  return (
    <Flex direction="column" gap="md">
      <DescriptionList direction="row">
        {tracks.map((track) => (
          <DescriptionListItem key={track} label={t(`track.${track}`)}>
            <Text>{format.amount(points[track], result.unit)}</Text>
          </DescriptionListItem>
        ))}
        <DescriptionListItem label={t('client.market')}>
          <Text>
            {t('client.market.from', {
              market: t(`market.${client.market ?? 'unknown'}`),
              from: t(`marketFrom.${client.marketFrom}`),
            })}
          </Text>
        </DescriptionListItem>
        <DescriptionListItem label={t('client.country')}>
          <Text>{country === null ? t('value.unknown') : format.country(country)}</Text>
        </DescriptionListItem>
        <DescriptionListItem label={t('client.tools')}>
          <Text>
            {client.toolsUsed !== null
              ? format.number(client.toolsUsed)
              : t(facts?.usage?.shared === false ? 'client.notShared' : 'value.unknown')}
          </Text>
        </DescriptionListItem>
      </DescriptionList>
      <ClientOutlook scored={scored} index={index} />
      {client.companyId !== null && <ClientRecordLink companyId={client.companyId} />}
      {client.multiplier > 1 && <GrowthMarketText multiplier={client.multiplier} />}
      <WhyNoPoints reasons={client.noPoints} />
      <EntriesTable entries={client.entries} unit={result.unit} />
      <RulesBehind entries={entries} unit={result.unit} />
      {client.total > 0 && <IfLost scored={scored} clientId={client.id} />}
      <ClientSetAside setAside={setAside} />
      {result.unit === 'points' && <ReportedBeside client={client} />}
      <ClientHistory clientId={client.id} />
    </Flex>
  );
}

function ClientSetAside({ setAside }: { setAside: readonly SetAside[] }) {
  const { t } = useLanguage();
  const setAsideText = useSetAsideText();
  if (setAside.length === 0) return null;
  return (
    <Alert title={t('client.setAside.title')} variant="warning">
      <List variant="unordered-styled">
        {setAside.map(({ saleId, ...fact }) => (
          <Text key={`${saleId ?? 'managed'} ${fact.reason}`}>
            {saleId === null
              ? t('client.setAside.managed', { reason: setAsideText(fact) })
              : t('client.setAside.sale', {
                  sale: saleId,
                  reason: setAsideText(fact),
                })}
          </Text>
        ))}
      </List>
    </Alert>
  );
}
