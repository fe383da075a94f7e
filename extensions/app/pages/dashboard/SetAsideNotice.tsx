import { Alert, List, Text } from '@hubspot/ui-extensions';
import type { SetAside } from '@partner-tier-points/points';
import { useRoute } from '../shared/route/RouteProvider.tsx';
import { useLanguage } from '../shared/useLanguage.ts';
import { useSetAsideText } from '../shared/useSetAsideText.ts';
import { countByReason, recordsToFix } from './setAsideCounts.ts';

interface SetAsideNoticeProps {
  /** How many records from HubSpot have values that cannot be used. */
  rows: number;
  facts: readonly SetAside[];
}

/** How many records need attention and why: counts, as an account can have thousands of them. */
export function SetAsideNotice({ rows, facts }: SetAsideNoticeProps) {
  const { t } = useLanguage();
  const { view } = useRoute();
  if (rows === 0 && facts.length === 0) return null;
  const { count, isExact } = recordsToFix(rows, facts);
  const title = t(isExact ? 'dashboard.setAside.title' : 'dashboard.setAside.title.atLeast', {
    count,
  });
  // The overview has the details.
  if (view !== 'overview') return <Text variant="microcopy">{title}</Text>;
  return (
    <Alert title={title} variant="warning">
      {rows > 0 && <Text>{t('dashboard.setAside.rows', { count: rows })}</Text>}
      {facts.length > 0 && <UnscoredFacts facts={facts} />}
    </Alert>
  );
}

function UnscoredFacts({ facts }: { facts: readonly SetAside[] }) {
  const { t } = useLanguage();
  const setAsideText = useSetAsideText();
  return (
    <>
      <Text>{t('dashboard.setAside.facts', { count: facts.length })}</Text>
      <List variant="unordered-styled">
        {countByReason(facts).map(({ reason, value, count }) => (
          <Text key={`${reason} ${value}`}>
            {reason === 'currency.unknown' && value !== null
              ? t('dashboard.setAside.currency', { count, currency: value })
              : t('dashboard.setAside.reason', {
                  reason: setAsideText({ reason, value }),
                  number: count,
                })}
          </Text>
        ))}
      </List>
    </>
  );
}
