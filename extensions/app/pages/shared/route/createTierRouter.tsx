import { createPageRouter, PageRoutes } from '@hubspot/ui-extensions/pages';
import type { ComponentType } from 'react';
import { RouteProvider } from './RouteProvider.tsx';
import { dashboardViews, pathOf, type View } from './views.ts';

const pathViews: readonly View[] = [...dashboardViews, 'client'];

/**
 * Every view under its path, all drawn by one component: the facts that it has read outlive the
 * change from one view to another. An address that leads nowhere shows the current view.
 */
export function createTierRouter(Page: ComponentType) {
  // One element for all: an address that only comes back re-renders nothing.
  const page = <Page />;
  const Routed = () => <RouteProvider>{page}</RouteProvider>;
  return createPageRouter(
    <PageRoutes>
      <PageRoutes.IndexRoute component={Routed} id="current" />
      {pathViews.map((view) => (
        <PageRoutes.Route key={view} path={pathOf(view)} component={Routed} id={view} />
      ))}
      <PageRoutes.AnyRoute component={Routed} />
    </PageRoutes>,
  );
}
