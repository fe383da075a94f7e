import type { GivenAccount } from '../shared/account.ts';
import type { OnRequest } from './served-request.ts';
import type { ProfileVariables } from '../shared/description.ts';

export interface WorkbenchOptions {
  /** The folder that holds `hsproject.json`. */
  project: string;
  /** Port on the loopback address; 0 or absent takes any free one. */
  port?: number;
  /** Public origin to local origin, on top of the app's `local.json`; these entries win. */
  proxy?: Record<string, string>;
  /** Signs `hubspot.fetch`. Without it requests go out unsigned, as `hs project dev` does. */
  clientSecret?: string;
  /**
   * Which address the signature covers: the local one it is mapped to, as `hs project dev` does
   * (the default), or the public one, as HubSpot does in production.
   */
  signedUrl?: 'mapped' | 'public';
  /** Name of a profile: its variables are those of `hsprofile.<name>.json`. */
  profile?: string;
  /** `context.variables`, and `${NAME}` in the project's files; they win over the profile's. */
  variables?: ProfileVariables;
  /**
   * Those that are shown, or the JSON file that holds them. When absent, those that `workbench.json`
   * of the project names, else two examples.
   */
  accounts?: string | readonly GivenAccount[];
  /** Where the app's page is in the menu; below `Apps`, by the app's name, when absent. */
  menu?: { section: string; page: string };
  /**
   * `development` runs extensions on React's development build, which warns of mistakes;
   * `production` (the default) is what HubSpot runs.
   */
  react?: 'production' | 'development';
  /**
   * Start the builder at once, not with the first build: a second of computing, after which the
   * first change of someone who works on an extension is shown as soon as the second.
   */
  warmUp?: boolean;
  /** Opens `file:line:column`; in the editor that runs, or that `EDITOR` names, when absent. */
  openEditor?: (place: string) => void;
  /** Told of each request that was answered: of the page, and what extensions ask for. */
  onRequest?: OnRequest;
  /** The token of a run that this one continues, so that a page that is open goes on. */
  token?: string;
  /** Told one line at a time what the workbench does; silent when absent. */
  log?: (line: string) => void;
}

export interface Workbench {
  /** Its origin, for example `http://localhost:4400`. By itself it opens nothing. */
  url: string;
  /** An address that a browser may open, with the token of this run; `/` and a fragment, `/#/page`. */
  addressOf(path: string): string;
  /** Asks the workbench as a program that was told the token. @param path for example `/api/description` */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Stops serving, watching and building. */
  close(): Promise<void>;
}
