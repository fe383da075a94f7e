import { Alert, Button, Flex, List, Text } from '@hubspot/ui-extensions';
import { useProblemText, type AccountFacts } from '@partner-tier-points/extension-shared';
import type { Ledger, SetAside } from '@partner-tier-points/points';
import { useMemo } from 'react';
import { useRoute } from '../shared/route/RouteProvider.tsx';
import { useLanguage } from '../shared/useLanguage.ts';
import type { ScoredPage } from '../shared/account.ts';
import { standInsOf } from './standIns.ts';

interface NoticesProps {
  account: AccountFacts;
  scored?: ScoredPage;
  onReload: () => void;
}

/** What one must know before trusting the figures: how fresh, how complete, by which rules. */
export function Notices({ account, scored, onReload }: NoticesProps) {
  const { t, format } = useLanguage();
  return (
    <Flex direction="column" gap="sm">
      {scored && (
        <Text variant="microcopy">
          {t('dashboard.asOf', {
            day: format.day(scored.result.asOf),
            ruleSet: scored.result.ruleSet,
          })}
        </Text>
      )}
      {scored && <StandInNotice ledger={scored.ledger} />}
      {account.stale && <StaleNotice account={account} onReload={onReload} />}
      {scored?.unknownRuleSet && (
        <Alert title={t('dashboard.ruleSet.unknown', { ruleSet: scored.unknownRuleSet })} />
      )}
      <SetAsideNotice rows={account.setAside} facts={scored?.result.setAside ?? []} />
    </Flex>
  );
}

/** HubSpot's own points can be months old: where they stand in, their date is said. */
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

interface SetAsideProps {
  rows: number;
  facts: readonly SetAside[];
}

/** Counts per reason: an account can have thousands of such facts. */
function SetAsideNotice({ rows, facts }: SetAsideProps) {
  const { t } = useLanguage();
  const { view } = useRoute();
  if (rows === 0 && facts.length === 0) return null;
  // The details stand on the overview; the other views say that there are some.
  if (view !== 'overview') {
    return (
      <Text variant="microcopy">
        {rows > 0 && t('dashboard.setAside.rows', { count: rows })}{' '}
        {facts.length > 0 && t('dashboard.setAside.facts', { count: facts.length })}
      </Text>
    );
  }
  const counts = new Map<SetAside['reason'], number>();
  for (const { reason } of facts) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return (
    <Alert title={t('dashboard.setAside.title')} variant="warning">
      {rows > 0 && <Text>{t('dashboard.setAside.rows', { count: rows })}</Text>}
      {facts.length > 0 && (
        <>
          <Text>{t('dashboard.setAside.facts', { count: facts.length })}</Text>
          <List variant="unordered-styled">
            {[...counts].map(([reason, number]) => (
              <Text key={reason}>
                {t('dashboard.setAside.reason', { reason: t(`setAside.${reason}`), number })}
              </Text>
            ))}
          </List>
        </>
      )}
    </Alert>
  );
}
