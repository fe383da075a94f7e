import { Button } from '@hubspot/ui-extensions';
import type { AccountFacts } from '@partner-tier-points/extension-shared';
import type { ScoredPage } from '../../shared/account.ts';
import { useLanguage } from '../../shared/useLanguage.ts';
import type { Freshness } from '../header/useFreshness.ts';
import { AttentionPanel } from './AttentionPanel.tsx';
import { countToFix } from './recordsToFix.ts';

export interface StatusLineProps {
  account: AccountFacts;
  /** Null without a client. */
  scored: ScoredPage | null;
  freshness: Freshness;
}

/** In one line how fresh the figures are and what is wrong with them; it opens the details. */
export function StatusLine(props: StatusLineProps) {
  const { t, format } = useLanguage();
  const { account, scored, freshness } = props;
  const { count, isExact } = countToFix(
    account.setAside,
    scored?.result.setAside ?? [],
    freshness.sync?.setAside ?? null,
  );
  const fresh = freshness.syncing
    ? t('fresh.syncing')
    : account.asOf === null
      ? t('fresh.never')
      : t('fresh.asOf', { moment: format.instant(account.asOf) });
  const title = isExact ? 'dashboard.setAside.title' : 'dashboard.setAside.title.atLeast';
  return (
    <Button variant="transparent" size="sm" overlay={<AttentionPanel {...props} />}>
      {count === 0 ? fresh : `${fresh} ${t(title, { count })}`}
    </Button>
  );
}
