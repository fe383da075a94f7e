import { hubspot } from '@hubspot/ui-extensions';
import { TierView } from './TierView.tsx';

hubspot.extend<'pages'>(() => <TierView />);
