import { Alert, Button, Flex, Text } from '@hubspot/ui-extensions';
import {
  useProblemText,
  useRuleSetName,
  type AccountFacts,
} from '@partner-tier-points/extension-shared';
import type { Ledger } from '@partner-tier-points/points';
import { useMemo } from 'react';
import { useLanguage } from '../shared/useLanguage.ts';
import type { ScoredPage } from '../shared/account.ts';
import { SetAsideNotice } from './SetAsideNotice.tsx';
import { standInsOf } from './standIns.ts';

interface NoticesProps {
  account: AccountFacts;
  scored?: ScoredPage;
  onReload: () => void;
}

/** What one must know before trusting the figures: how fresh, how complete, by which rules. */
export function Notices({ account, scored, onReload }: NoticesProps) {
  const { t, format } = useLanguage();
  const ruleSetName = useRuleSetName(account.ruleSets);
  return (
    <Flex direction="column" gap="sm">
      {scored && (
        <Text variant="microcopy">
          {t('dashboard.asOf', {
            day: format.day(scored.result.asOf),
            ruleSet: ruleSetName(scored.result.ruleSet),
          })}
        </Text>
      )}
      {scored && <StandInNotice ledger={scored.ledger} />}
      {account.stale && <StaleNotice account={account} onReload={onReload} />}
      {scored?.unknownRuleSet && <Alert title={t('dashboard.ruleSet.unknown')} />}
      <SetAsideNotice rows={account.setAside} facts={scored?.result.setAside ?? []} />
    </Flex>
  );
}

/** HubSpot's own points can be months old: where they are used, their date is shown. */
function StandInNotice({ ledger }: { ledger: Ledger }) {
  const { t, format } = useLanguage();
  const { count, oldest } = useMemo(() => standInsOf(ledger), [ledger]);
  if (count === 0) return null;
  return (
    <Text variant="microcopy">
      {oldest === null
        ? t('dashboard.standIn.undated', { count })
        : t('dashboard.standIn', { count, day: format.day(oldest) })}
    </Text>
  );
}

function StaleNotice({ account, onReload }: { account: AccountFacts; onReload: () => void }) {
  const { t, format } = useLanguage();
  const problemText = useProblemText();
  const moment = account.asOf === null ? '' : format.instant(account.asOf);
  return (
    <Alert title={t('dashboard.stale.title', { moment })} variant="warning">
      <Flex direction="column" align="start" gap="xs">
        <Text>
          {account.problem === null
            ? t('dashboard.stale.syncing')
            : t('dashboard.stale.failed', { problem: problemText(account.problem) })}
        </Text>
        <Button size="sm" onClick={onReload}>
          {t('dashboard.reload')}
        </Button>
      </Flex>
    </Alert>
  );
}
