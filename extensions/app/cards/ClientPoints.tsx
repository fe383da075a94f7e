import { Flex, Heading } from '@hubspot/ui-extensions';
import {
  ClientDetails,
  GrowthMarketTag,
  shownClientOf,
  type ScoredAccount,
} from '@partner-tier-points/extension-shared';
import type { ClientResult } from '@partner-tier-points/points';
import { useMemo } from 'react';
import { TierPageLink } from './TierPageLink.tsx';
import { TierRelevance } from './TierRelevance.tsx';
import { useAccountTotals } from './useAccountTotals.ts';

interface ClientPointsProps {
  client: ClientResult;
  scored: ScoredAccount;
}

/**
 * One partner client, as the Tier page shows it. The card has only this client, so the account's
 * totals are those of the last day that the server kept.
 */
export function ClientPoints({ client, scored: { ledger, result } }: ClientPointsProps) {
  const account = useAccountTotals(result.ruleSet);
  const shown = useMemo(() => {
    const index = ledger.clients.findIndex(({ id }) => id === client.id);
    return shownClientOf(ledger, index, result.asOf);
  }, [ledger, result.asOf, client.id]);
  return (
    <Flex direction="column" gap="md">
      <Flex gap="sm" align="center">
        <Heading>{client.name ?? client.id}</Heading>
        {client.multiplier > 1 && <GrowthMarketTag multiplier={client.multiplier} />}
      </Flex>
      <ClientDetails
        shown={shown}
        account={{
          totals: account?.totals ?? null,
          day: account?.day ?? null,
          tracks: result.performance.tracks,
        }}
        result={result}
        actions={<TierPageLink clientId={client.id} />}
      />
      <TierRelevance client={client} result={result} />
    </Flex>
  );
}
