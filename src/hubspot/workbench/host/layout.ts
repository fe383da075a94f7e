import type { ExtensionSettings } from '../shared/description.ts';
import type { AppFunction } from './app-functions.ts';
import type { AppObject } from './read-app-objects.ts';

export interface ProjectExtension extends ExtensionSettings {
  /** Absolute path of the file that calls `hubspot.extend`. */
  entrypoint: string;
  /** Absolute path of the extension's folder, which holds its `package.json`. */
  folder: string;
}

/** What a layout says of a project, besides what `hsproject.json` and `local.json` do. */
export interface Layout {
  appName: string;
  appUid: string;
  permittedUrls: { fetch: string[]; iframe: string[]; img: string[] };
  extensions: ProjectExtension[];
  functions: AppFunction[];
  /** Of an older project: names of functions that HubSpot answers a request of anyone with. */
  endpoints?: string[];
  appObjects: AppObject[];
}
