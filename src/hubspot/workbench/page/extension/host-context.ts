import { createContext, useContext } from 'react';
import type { WorkbenchUser } from '../../shared/account.ts';
import type { DescribedAccount, ExtensionDescription } from '../../shared/description.ts';
import type { LogLevel } from '../../shared/worker-protocol.ts';
import type { LogSource } from '../log.ts';
import type { NetworkState } from './network.ts';
import type { Drafts } from './drafts.ts';
import type { OverlayStore } from './overlay-store.ts';
import type { UploadSignal } from './upload-signal.ts';

/** What a host component can know and do beyond its own props. */
export interface Host {
  extension: ExtensionDescription;
  account: DescribedAccount;
  user: WorkbenchUser;
  overlays: OverlayStore;
  /** What is typed into inputs whose value the extension leaves to them. */
  drafts: Drafts;
  /** Between the extension's uploads and its viewers of files. */
  uploads: UploadSignal;
  /** Opens another of the app's pages. */
  navigateToPage(to: string, params?: Record<string, string>): void;
  /** The address of another of the app's pages, for a link. */
  hrefOfPage(to: string, params?: Record<string, string>): string;
  /** Opens a record, on its own page or as a preview next to the current one. */
  openRecord(objectTypeId: string, objectId: string, place?: 'record' | 'preview'): void;
  /** How the developer wants requests to go now. */
  network(): NetworkState;
  log(level: LogLevel, source: LogSource, message: string, details?: string): void;
}

export const HostContext = createContext<Host | null>(null);

/** @throws {Error} outside an extension: host components live only there. */
export function useHost(): Host {
  const host = useContext(HostContext);
  if (!host) throw new Error('A host component is rendered outside an extension');
  return host;
}
