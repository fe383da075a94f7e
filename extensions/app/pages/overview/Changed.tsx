import { Text } from '@hubspot/ui-extensions';
import { shownAmount } from '@partner-tier-points/extension-shared';
import { addDaysToDay, changeBetween } from '@partner-tier-points/points';
import { useMemo } from 'react';
import type { ScoredPage } from '../shared/account.ts';
import { ViewLink } from '../shared/route/ViewLink.tsx';
import { useAmount } from '../shared/useAmount.ts';
import { useLanguage } from '../shared/useLanguage.ts';

const days = 30;

/** What came and went in the past 30 days, in a line that leads to its clients. */
export function Changed({ scored: { ledger, result } }: { scored: ScoredPage }) {
  const { t } = useLanguage();
  const amount = useAmount(result.unit);
  const from = addDaysToDay(result.asOf, -days);
  const { gained, lost, clients } = useMemo(
    () => changeBetween(ledger, from, result.asOf),
    [ledger, from, result.asOf],
  );
  return (
    <Text>
      {clients.length === 0
        ? t('insights.unchanged', { days })
        : t('insights.changed', {
            count: clients.length,
            days,
            net: amount.change(shownAmount(gained.total) - shownAmount(lost.total)),
            gained: amount.words(gained.total),
            lost: amount.words(lost.total),
          })}{' '}
      <ViewLink view="changes" choices={{ from, to: result.asOf }}>
        {t('insights.changed.link')}
      </ViewLink>
    </Text>
  );
}
