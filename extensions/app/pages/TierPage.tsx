import { hubspot } from '@hubspot/ui-extensions';
import { createTierRouter } from './route/createTierRouter.tsx';
import { TierView } from './TierView.tsx';

const TierRouter = createTierRouter(TierView);

hubspot.extend<'pages'>(() => <TierRouter />);
