import { Button, Flex } from '@hubspot/ui-extensions';
import { useMemo } from 'react';
import { useLanguage } from '../../shared/useLanguage.ts';
import { AttentionPanel, type AttentionProps } from './AttentionPanel.tsx';
import { countToFix } from './recordsToFix.ts';

/** In one line how fresh the figures are and what is wrong with them; it opens the details. */
export function StatusLine(props: AttentionProps) {
  const { t, format } = useLanguage();
  const { account, scored, freshness } = props;
  const told = freshness.sync?.setAside;
  // The line is drawn at each click, and a large account has thousands of records to look through.
  const { count, isExact } = useMemo(
    () => countToFix(account.setAside, scored?.result.setAside ?? [], told),
    [account, scored, told],
  );
  const fresh = freshness.syncing
    ? t('fresh.syncing')
    : account.asOf === null
      ? t('fresh.never')
      : t('fresh.asOf', { moment: format.instant(account.asOf) });
  const title = isExact ? 'toFix' : 'toFix.atLeast';
  return (
    // In a row of its own: in a column the button would stretch.
    <Flex>
      <Button variant="transparent" size="xs" overlay={<AttentionPanel {...props} />}>
        {count === 0 ? fresh : `${fresh} ${t(title, { count })}`}
      </Button>
    </Flex>
  );
}
