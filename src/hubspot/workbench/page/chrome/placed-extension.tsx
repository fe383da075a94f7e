import { useEffect, useMemo, useRef } from 'react';
import type { WorkbenchRecord } from '../../shared/account.ts';
import type { ExtensionDescription } from '../../shared/description.ts';
import { objectTypeOf } from 'hubspot-crm';
import type { PageLocation } from '../../shared/worker-protocol.ts';
import type { RecordSelection } from '../../shared/crm.ts';
import { fillPath, formatAddress } from '../address.ts';
import { ExtensionView } from '../extension/extension-view.tsx';
import type { Host } from '../extension/host-context.ts';
import { createDrafts, forgetDrafts } from '../extension/drafts.ts';
import { isReplaced, noteBuild } from '../extension/kept-runs.ts';
import { createOverlayStore } from '../extension/overlay-store.ts';
import { createUploadSignal } from '../extension/upload-signal.ts';
import { addToLog } from '../log.ts';
import type { ViewProps } from './view-props.ts';

interface Props extends ViewProps {
  extension: ExtensionDescription;
  /** The record on which a card is shown. */
  record?: WorkbenchRecord;
  /** The records for which a bulk action is open. */
  selection?: RecordSelection;
}

/** An extension in its place; it restarts when user, account, records or bundle change. */
export function PlacedExtension(props: Props) {
  const { extension, account, user, record, selection } = props;
  const { uid, build } = extension;
  const key = [uid, account.portalId, account.timeZone, user, record?.objectId, selection];
  const place = JSON.stringify(key);
  // Before the one that it replaces ends.
  noteBuild(uid, build);
  return <Placed key={`${build.version} ${build.status} ${place}`} {...props} place={place} />;
}

function Placed(props: Props & { place: string }) {
  const { extension, record, selection, description, address, change, account, user } = props;
  const overlays = useMemo(createOverlayStore, []);
  const { place } = props;
  const { uid, build } = extension;
  const drafts = useMemo(() => createDrafts(place, `${build.version} ${build.status}`), []);
  // The key is made of both.
  useEffect(
    () => () => {
      if (!isReplaced(uid, build)) forgetDrafts(place);
    },
    [],
  );
  const uploads = useMemo(createUploadSignal, []);
  // Requests follow it at once; the extension does not restart for it.
  const network = useRef(address.developer);
  network.current = address.developer;
  const host: Host = {
    extension,
    account,
    user,
    overlays,
    drafts,
    uploads,
    navigateToPage: (to, params) => change({ view: { kind: 'page', ...fillPath(to, params) } }),
    hrefOfPage: (to, params) =>
      formatAddress({ ...address, view: { kind: 'page', ...fillPath(to, params) } }),
    openRecord: (objectTypeId, objectId, place = 'record') =>
      change({
        view: {
          kind: 'record',
          objectType: objectTypeOf(objectTypeId).name,
          objectId,
          place,
          tab: null,
        },
      }),
    network: () => network.current,
    log: (level, source, message, details) =>
      addToLog({
        extension: extension.uid,
        level,
        source,
        message,
        ...(details === undefined ? {} : { details }),
      }),
  };
  const { view } = address;
  const pageLocation: PageLocation =
    view.kind === 'page' ? { path: view.path, params: view.params } : { path: '/', params: {} };
  return (
    <ExtensionView
      description={description}
      host={host}
      record={record ?? null}
      selection={selection ?? null}
      pageLocation={pageLocation}
      place={place}
    />
  );
}
