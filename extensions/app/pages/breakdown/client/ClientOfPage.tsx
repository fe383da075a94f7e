import { ClientDetails, recordAddress, shownClientOf } from '@partner-tier-points/extension-shared';
import { Flex, Link, useExtensionContext } from '@hubspot/ui-extensions';
import { useMemo } from 'react';
import type { ScoredPage } from '../../shared/account.ts';
import { ViewLink } from '../../shared/route/ViewLink.tsx';
import { useLanguage } from '../../shared/useLanguage.ts';

interface ClientOfPageProps {
  scored: ScoredPage;
  /** The client's place in the facts. */
  index: number;
}

/** A client's details, with the ways to its company and into the planner. */
export function ClientOfPage({ scored: { ledger, result }, index }: ClientOfPageProps) {
  const { t } = useLanguage();
  const { portal } = useExtensionContext<'pages'>();
  const shown = useMemo(
    () => shownClientOf(ledger, index, result.asOf),
    [ledger, index, result.asOf],
  );
  const { id, companyId } = shown.client;
  const { totals, performance } = result;
  return (
    <ClientDetails
      shown={shown}
      account={{ totals, day: null, tracks: performance.tracks }}
      result={result}
      actions={
        <Flex gap="md" wrap>
          {companyId !== null && (
            <Link href={recordAddress(portal.id, 'company', companyId)}>{t('client.record')}</Link>
          )}
          <ViewLink view="planner" choices={{ lose: id, scenario: null, plan: null }}>
            {t('lost.plan')}
          </ViewLink>
        </Flex>
      }
    />
  );
}
