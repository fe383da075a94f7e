import { createPageRouter, PageRoutes, usePageRoute } from '@hubspot/ui-extensions/pages';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { usePageLocation } from './usePageLocation.ts';

afterEach(() => vi.unstubAllGlobals());

test('the address is the one that the router of the SDK reads, from the same place', () => {
  const address = { path: '/overview', params: { rules: 'points-2026-07' } };
  vi.stubGlobal('self', {
    __HUBSPOT_EXTENSION_WORKER__: true,
    hsWorkerAPI: { useAppPageLocation: () => address },
  });
  const Both = () => {
    const { path, params } = usePageRoute();
    return JSON.stringify([{ path, params }, usePageLocation()]);
  };
  const Router = createPageRouter(
    <PageRoutes>
      <PageRoutes.Route path="/overview" component={Both} />
    </PageRoutes>,
  );
  const shown = renderToStaticMarkup(<Router />).replaceAll('&quot;', '"');
  expect(JSON.parse(shown)).toEqual([address, address]);
});
