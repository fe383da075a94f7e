import { hubspot } from '@hubspot/ui-extensions';
import { ClientTable } from './ClientTable.tsx';

hubspot.extend<'pages'>(() => <ClientTable />);
