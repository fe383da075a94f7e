import { Flex, Panel, PanelBody } from '@hubspot/ui-extensions';
import type { AccountFacts } from '@partner-tier-points/extension-shared';
import type { ScoredPage } from '../../shared/account.ts';
import { useLanguage } from '../../shared/useLanguage.ts';
import { useWhileOpen } from '../../shared/useWhileOpen.ts';
import { FreshnessLine } from '../header/FreshnessLine.tsx';
import type { Freshness } from '../header/useFreshness.ts';
import { Notices } from '../Notices.tsx';
import { RecordTable } from './RecordTable.tsx';
import { recordsToFix } from './recordsToFix.ts';

export interface AttentionProps {
  account: AccountFacts;
  /** Null without a client. */
  scored: ScoredPage | null;
  freshness: Freshness;
}

/** When the account was synced, the way to sync it now, and each record that someone has to look at. */
export function AttentionPanel({ account, scored, freshness }: AttentionProps) {
  const { t } = useLanguage();
  const { isOpen, events } = useWhileOpen();
  return (
    <Panel id="attention" title={t('attention.title')} width="lg" variant="modal" {...events}>
      {isOpen && (
        <PanelBody>
          <Flex direction="column" gap="md">
            <FreshnessLine freshness={freshness} account={account} />
            <Notices account={account} onReload={freshness.refresh} />
            <RecordTable
              records={recordsToFix(freshness.sync?.setAside, scored?.result.setAside ?? [])}
              clientOf={(id) => scored?.clientOf(id)}
            />
          </Flex>
        </PanelBody>
      )}
    </Panel>
  );
}
