import { Tab, Tabs } from '@hubspot/ui-extensions';
import { Breakdown } from '../breakdown/Breakdown.tsx';
import { Overview } from '../overview/Overview.tsx';
import { useLanguage } from '../useLanguage.ts';
import type { ScoredAccount } from '@partner-tier-points/extension-shared';

/** The two views of the dashboard. */
export function DashboardTabs({ scored }: { scored: ScoredAccount }) {
  const { t } = useLanguage();
  return (
    <Tabs defaultSelected="overview">
      <Tab tabId="overview" title={t('dashboard.overview')}>
        <Overview scored={scored} />
      </Tab>
      <Tab tabId="breakdown" title={t('dashboard.breakdown')}>
        <Breakdown scored={scored} />
      </Tab>
    </Tabs>
  );
}
