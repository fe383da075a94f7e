import { Accordion, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import {
  FailureView,
  useIssueText,
  useLoad,
  useRiskText,
} from '@partner-tier-points/extension-shared';
import type { TierRisk } from '@partner-tier-points/points';
import { useState } from 'react';
import { useAccountRisk } from './useAccountRisk.ts';
import { useLanguage } from './useLanguage.ts';

/** Whether the tier is safe: asks for the whole account, so only when someone opens it. */
export function AccountRisk() {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <Accordion title={t('card.risk')} size="sm" open={open} onClick={() => setOpen(!open)}>
      {open && <LoadedRisk />}
    </Accordion>
  );
}

function LoadedRisk() {
  const { t } = useLanguage();
  const issueText = useIssueText();
  const riskText = useRiskText();
  const fallText = useFallText();
  const loaded = useLoad(useAccountRisk());
  switch (loaded.status) {
    case 'pending':
      return <LoadingSpinner label={t('card.loading')} showLabel />;
    case 'failed':
      return <FailureView failure={loaded.failure} onRetry={loaded.reload} />;
    case 'ready': {
      if ('issues' in loaded.value) {
        return (
          <Text>
            {t('card.unscorable', { what: loaded.value.issues.map(issueText).join('; ') })}
          </Text>
        );
      }
      return (
        <Text>
          {riskText(loaded.value)}. {fallText(loaded.value)}
        </Text>
      );
    }
  }
}

/** At which evaluation the tier would fall; null where that is open. */
function useFallText(): (risk: TierRisk) => string | null {
  const { t, format } = useLanguage();
  return ({ creditedTier, evaluations, fall }) => {
    const last = evaluations.findLast(({ outcome }) => outcome !== 'unknown');
    if (creditedTier === null || last === undefined) return null;
    return t(fall === null ? 'risk.noFall' : 'risk.canFallOn', { day: format.day(last.on) });
  };
}
