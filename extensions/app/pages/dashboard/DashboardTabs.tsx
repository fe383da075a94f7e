import { Tab, Tabs } from '@hubspot/ui-extensions';
import { memo, type ComponentType } from 'react';
import { Breakdown } from '../breakdown/Breakdown.tsx';
import { Changes } from '../changes/Changes.tsx';
import { ClientPage } from '../breakdown/client/ClientPage.tsx';
import { Compare } from '../compare/Compare.tsx';
import { Evaluation } from '../evaluation/Evaluation.tsx';
import { Overview } from '../overview/Overview.tsx';
import { Planner } from '../planner/Planner.tsx';
import { useRoute } from '../shared/route/RouteProvider.tsx';
import { dashboardViews, type DashboardView } from '../shared/route/views.ts';
import { PointsOverTime } from '../time/PointsOverTime.tsx';
import { useLanguage } from '../shared/useLanguage.ts';
import type { ScoredPage } from '../shared/account.ts';

const views: Record<DashboardView, ComponentType<{ scored: ScoredPage }>> = {
  overview: Overview,
  time: PointsOverTime,
  changes: Changes,
  breakdown: Breakdown,
  planner: Planner,
  compare: Compare,
  evaluation: Evaluation,
};

/**
 * The views of the dashboard; only the one that is open is made. A client is a part of the breakdown.
 * What is said of a sync, every second while it runs, changes nothing in them.
 */
export const DashboardTabs = memo(function DashboardTabs({ scored }: { scored: ScoredPage }) {
  const { t } = useLanguage();
  const { view, open } = useRoute();
  const selected = view in views ? (view as DashboardView) : 'breakdown';
  return (
    <Tabs
      selected={selected}
      // Of the tabs below.
      onSelectedChange={(chosen: string | number) => open(chosen as DashboardView)}
    >
      {dashboardViews.map((name) => {
        const Content = views[name];
        return (
          <Tab key={name} tabId={name} title={t(`dashboard.${name}`)}>
            {name === selected &&
              (view === 'client' ? <ClientPage scored={scored} /> : <Content scored={scored} />)}
          </Tab>
        );
      })}
    </Tabs>
  );
});
