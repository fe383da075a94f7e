import { hubspot } from '@hubspot/ui-extensions';
import { ClientCardView } from './ClientCardView.tsx';

hubspot.extend<'crm.record.tab'>(() => <ClientCardView />);
