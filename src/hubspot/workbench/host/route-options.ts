import type { ConnectedAccount } from '../shared/account.ts';
import type { WorkbenchDescription } from '../shared/description.ts';
import type { createEditor } from './editor.ts';
import type { ExtensionBuilds } from './extension-builds.ts';
import type { createHubSpotFetch } from './hubspot-fetch.ts';
import type { Project } from './project.ts';
import type { OnRequest } from './served-request.ts';
import type { RunToken } from './run-token.ts';

/** What the workbench's routes answer from. */
export interface RouteOptions {
  token: RunToken;
  project: Project;
  accounts: ConnectedAccount[];
  menu: WorkbenchDescription['menu'];
  appId: string;
  builds: ExtensionBuilds;
  /** The folder with the built `index.html`. */
  pageFolder: string;
  hubspotFetch: ReturnType<typeof createHubSpotFetch>;
  openEditor: ReturnType<typeof createEditor>;
  onRequest: OnRequest;
  /** Told one line at a time what the project's functions write. */
  log?: (line: string) => void;
}
