import { Alert, Button, Flex, List, Text } from '@hubspot/ui-extensions';
import {
  useProblemText,
  useSharedLanguage,
  type AccountFacts,
  type ScoredAccount,
} from '@partner-tier-points/extension-shared';
import type { ClientResult, SetAside } from '@partner-tier-points/points';
import { useLanguage } from '../useLanguage.ts';
import { standInsOf } from './standIns.ts';

interface NoticesProps {
  account: AccountFacts;
  scored?: ScoredAccount;
  onReload: () => void;
}

/** What one must know before trusting the figures: how fresh, how complete, by which rules. */
export function Notices({ account, scored, onReload }: NoticesProps) {
  const { t, format } = useLanguage();
  return (
    <Flex direction="column" gap="sm">
      {account.asOf !== null && scored && (
        <Text variant="microcopy">
          {t('dashboard.asOf', {
            moment: format.instant(account.asOf),
            day: format.day(scored.result.asOf),
            ruleSet: scored.result.ruleSet,
          })}
        </Text>
      )}
      {scored && <StandInNotice clients={scored.result.clients} />}
      {account.stale && <StaleNotice account={account} onReload={onReload} />}
      {scored?.unknownRuleSet && (
        <Alert title={t('dashboard.ruleSet.unknown', { ruleSet: scored.unknownRuleSet })} />
      )}
      <SetAsideNotice rows={account.setAside} facts={scored?.result.setAside ?? []} />
    </Flex>
  );
}

/** HubSpot's own points can be months old: where they stand in, their date is said. */
function StandInNotice({ clients }: { clients: readonly ClientResult[] }) {
  const { t, format } = useLanguage();
  const { count, oldest } = standInsOf(clients);
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
            ? t('dashboard.stale.reading')
            : t('dashboard.stale.failed', { problem: problemText(account.problem) })}
        </Text>
        <Button size="sm" onClick={onReload}>
          {t('dashboard.reload')}
        </Button>
      </Flex>
    </Alert>
  );
}

/** Counts per reason: an account can have thousands of such facts. */
function SetAsideNotice({ rows, facts }: { rows: number; facts: readonly SetAside[] }) {
  const { t } = useLanguage();
  const { t: shared } = useSharedLanguage();
  if (rows === 0 && facts.length === 0) return null;
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
                {t('dashboard.setAside.reason', { reason: shared(`setAside.${reason}`), number })}
              </Text>
            ))}
          </List>
        </>
      )}
    </Alert>
  );
}
