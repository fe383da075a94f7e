import { hubspot } from '@hubspot/ui-extensions';
import { createTierRouter } from './shared/route/createTierRouter.tsx';
import { TierView } from './TierView.tsx';

const TierRouter = createTierRouter(TierView);

hubspot.extend<'pages'>(() => <TierRouter />);
