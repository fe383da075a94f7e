import { Alert, List, Text } from '@hubspot/ui-extensions';
import type { NoPointsReason } from '@partner-tier-points/points';
import { useSharedLanguage } from '../useSharedLanguage.ts';

/** Why a client has no points, a reason for each track. */
export function WhyNoPoints({ reasons }: { reasons: readonly NoPointsReason[] }) {
  const { t } = useSharedLanguage();
  if (reasons.length === 0) return null;
  return (
    <Alert title={t('noPoints.title')} variant="info">
      <List variant="unordered-styled">
        {reasons.map((reason) => (
          <Text key={reason}>{t(`noPoints.${reason}`)}</Text>
        ))}
      </List>
    </Alert>
  );
}
