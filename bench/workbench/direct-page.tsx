import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components';
import { exampleAccounts } from '../../src/hubspot/workbench/examples/accounts.ts';
import { type Host, HostContext } from '../../src/hubspot/workbench/page/extension/host-context.ts';
import { createOverlayStore } from '../../src/hubspot/workbench/page/extension/overlay-store.ts';
import { createUploadSignal } from '../../src/hubspot/workbench/page/extension/upload-signal.ts';
import { ClientTable } from './project/src/app/pages/ClientTable.tsx';
import '../../src/hubspot/workbench/page/styles/index.css';

/** The same tree as in the workbench, from the same source, rendered without a worker. */
const [account] = exampleAccounts;
const [user] = account?.users ?? [];
if (!account || !user) throw new Error('The example has no account');
const host: Host = {
  extension: {
    uid: 'direct',
    type: 'page',
    name: 'Direct',
    location: 'pages',
    objectTypes: [],
    build: { status: 'ready', version: 1 },
  },
  account,
  user,
  drafts: { take: () => undefined, keep: () => undefined },
  overlays: createOverlayStore(),
  uploads: createUploadSignal(),
  navigateToPage: () => undefined,
  hrefOfPage: () => '#',
  openRecord: () => undefined,
  network: () => ({ slow: null, failing: null, empty: false }),
  log: () => undefined,
};

const root = document.createElement('div');
document.body.append(root);
createRoot(root).render(
  <HostContext.Provider value={host}>
    <I18nProvider locale="en-US">
      <ClientTable />
    </I18nProvider>
  </HostContext.Provider>,
);
