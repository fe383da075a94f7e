import { Alert, Button, Flex, Text } from '@hubspot/ui-extensions';
import { useProblemText, type AccountFacts } from '@partner-tier-points/extension-shared';
import type { Ledger } from '@partner-tier-points/points';
import { useMemo } from 'react';
import { useLanguage } from '../shared/useLanguage.ts';
import { standInsOf } from './standIns.ts';

interface NoticesProps {
  account: AccountFacts;
  /** Whether the settings ask for a rule set that this build does not have. */
  unknownRuleSet?: boolean;
  onReload: () => void;
}

/** What one must know before trusting the figures: that they are old, or by other rules. */
export function Notices({ account, unknownRuleSet = false, onReload }: NoticesProps) {
  const { t, format } = useLanguage();
  const problemText = useProblemText();
  const moment = account.asOf === null ? '' : format.instant(account.asOf);
  return (
    <>
      {account.stale && (
        <Alert title={t('stale.title', { moment })} variant="warning">
          <Flex direction="column" align="start" gap="xs">
            <Text>
              {account.problem === null
                ? t('stale.syncing')
                : t('stale.failed', { problem: problemText(account.problem) })}
            </Text>
            <Button size="sm" onClick={onReload}>
              {t('dashboard.reload')}
            </Button>
          </Flex>
        </Alert>
      )}
      {unknownRuleSet && <Alert title={t('ruleSet.unknown')} />}
    </>
  );
}

/** HubSpot's own points can be months old: where they are used, their date is shown. */
export function StandInNotice({ ledger }: { ledger: Ledger }) {
  const { t, format } = useLanguage();
  const { count, oldest } = useMemo(() => standInsOf(ledger), [ledger]);
  if (count === 0) return null;
  return (
    <Text variant="microcopy">
      {oldest === null
        ? t('standIn.undated', { count })
        : t('standIn', { count, day: format.day(oldest) })}
    </Text>
  );
}
