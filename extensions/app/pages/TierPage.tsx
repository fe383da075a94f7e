import { hubspot } from '@hubspot/ui-extensions';
import { RouteProvider } from './shared/route/RouteProvider.tsx';
import { TierView } from './TierView.tsx';

hubspot.extend<'pages'>(() => (
  <RouteProvider>
    <TierView />
  </RouteProvider>
));
