import { Text } from '@hubspot/ui-extensions';
import * as server from '../data-port/server.ts';
import { useLoad } from '../hooks/useLoad.ts';
import { useSharedLanguage } from '../useSharedLanguage.ts';

/** Our estimate of retention, beside the entered one; nothing while there is none. */
export function RetentionEstimate() {
  const { t, format } = useSharedLanguage();
  const load = useLoad(server.retentionEstimate);
  const estimate = load.status === 'ready' ? load.value.estimate : null;
  if (!estimate || estimate.ratio === null) return null;
  const { ratio, clients, unknown, left, ratioWithLeft } = estimate;
  return (
    <Text variant="microcopy">
      {t('retention.estimate', {
        share: format.percent(ratio),
        known: format.number(clients),
        count: clients + unknown,
      })}
      {ratioWithLeft !== null &&
        ` ${t('retention.left', { share: format.percent(ratioWithLeft), count: left })}`}
    </Text>
  );
}
