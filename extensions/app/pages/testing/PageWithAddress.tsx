import { createPageRouter, PageRoutes, usePageRoute } from '@hubspot/ui-extensions/pages';
import { createContext, useContext, type ReactNode } from 'react';
import { RouteProvider } from '../shared/route/RouteProvider.tsx';
import { dashboardViews, pathOf, type View } from '../shared/route/views.ts';

const paths: readonly View[] = [...dashboardViews, 'client'];
const Shown = createContext<ReactNode>(null);
const Routed = () => useContext(Shown);

const PageRouter = createPageRouter(
  <PageRoutes>
    <PageRoutes.IndexRoute component={Routed} />
    {paths.map((view) => (
      <PageRoutes.Route key={view} path={pathOf(view)} component={Routed} />
    ))}
    <PageRoutes.AnyRoute component={Routed} />
  </PageRoutes>,
);

/**
 * A page whose address is the one of HubSpot's renderer (`mocks.setPageLocation`), which the SDK's
 * router alone can read: what the router says is put where the worker has it.
 */
export function PageWithAddress({ children }: { children: ReactNode }) {
  const worker: object = globalThis.self ?? {};
  Object.assign(worker, { hsWorkerAPI: { useAppPageLocation: usePageRoute } });
  Object.assign(globalThis, { self: worker });
  return (
    <Shown.Provider value={<RouteProvider>{children}</RouteProvider>}>
      <PageRouter />
    </Shown.Provider>
  );
}
