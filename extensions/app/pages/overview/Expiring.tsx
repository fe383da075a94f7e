import { Flex, Text } from '@hubspot/ui-extensions';
import { shownPoints } from '@partner-tier-points/extension-shared';
import type { Ledger, Result } from '@partner-tier-points/points';
import { useMemo } from 'react';
import { useLanguage } from '../useLanguage.ts';
import { aheadDays, expiringWithin } from './trend.ts';

/** What expires soon if nothing is done. */
export function Expiring({ result, ledger }: { result: Result; ledger: Ledger }) {
  const { t, format } = useLanguage();
  const { unit, asOf } = result;
  const expiring = useMemo(() => expiringWithin(ledger, asOf, aheadDays), [ledger, asOf]);
  const shown = shownPoints(expiring);
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: 'demibold' }}>{t('insights.expiring.title')}</Text>
      <Text>
        {expiring.clients === 0
          ? t('insights.expiring.none', { days: aheadDays })
          : t('insights.expiring', {
              count: expiring.clients,
              day: format.day(expiring.before),
              points: format.amount(shown.total, unit),
              sold: format.amount(shown.sold, unit),
              managed: format.amount(shown.managed, unit),
            })}
      </Text>
    </Flex>
  );
}
