import type { RemoteChannel } from '@remote-ui/core';
import type {
  AssociationsAnswer,
  AssociationsRequest,
  CrmProperties,
  CrmSearchAnswer,
  CrmSearchRequest,
  FetchOptions,
  FormattingOptions,
  HubSpotApiAnswer,
  HubSpotApiRequest,
} from './crm.ts';
import type { ProfileVariables } from './description.ts';
import type { HubSpotFetchAnswer } from './hubspot-fetch.ts';
import type { KeptState } from './kept-state.ts';
import type { ServerlessAnswer, ServerlessRequest } from './serverless.ts';

/** Where an app page is: `/` or a path below it, and the query. */
export interface PageLocation {
  path: string;
  params: Record<string, string>;
}

/** `context` as HubSpot hands it to an extension. */
export interface ExtensionContext {
  location: string;
  user: {
    id: number;
    emails: string[];
    email: string;
    firstName: string;
    lastName: string;
    roles: string[];
    teams: { id: number; name: string; teammates: number[] }[];
    locale: string;
    language: string;
    permissions: string[];
  };
  portal: { id: number; timezone: string };
  variables: ProfileVariables;
  extension: { appId: string; appName: string; cardTitle: string };
  crm?: { objectId: number; objectTypeId: string } | { objectIds: number[]; objectTypeId: string };
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** What an extension can ask of the page it is shown on; in the worker every call is a promise. */
export type ExtensionActions = Record<string, (...values: never[]) => unknown>;

export interface StartOrder {
  /** Address of the bundle, on the page's own origin. */
  bundleUrl: string;
  context: ExtensionContext;
  pageLocation: PageLocation;
  /** Of the run before this one, where the source was changed since. */
  kept: KeptState | null;
}

/** What the page calls in the worker. */
export interface WorkerApi {
  start(channel: RemoteChannel, order: StartOrder, actions: ExtensionActions): Promise<void>;
  setPageLocation(location: PageLocation): void;
  /** What its components have in their state. */
  readState(): KeptState;
}

export interface FetchFromWorker {
  url: string;
  method: string;
  body: string | null;
  headers: Record<string, string>;
  timeout: number | null;
  /** How many requests of the extension are under way already. */
  running: number;
}

/** A new set of values, or why they could not be read. */
export type PropertiesListener = (properties: CrmProperties, error?: { message: string }) => void;

export interface LogLine {
  level: LogLevel;
  source: 'logger' | 'console' | 'error';
  message: string;
}

/** What the worker calls on the page. */
export interface PageApi {
  hubspotFetch(request: FetchFromWorker): Promise<HubSpotFetchAnswer>;
  serverless(request: ServerlessRequest): Promise<ServerlessAnswer>;
  /** @param leftOut how many lines before these were too many to be sent. */
  log(lines: LogLine[], leftOut: number): void;
  /** The extension can no longer be shown. */
  crash(message: string, stack: string | null): void;
  crmProperties(names: string[] | '*', options?: FetchOptions): Promise<CrmProperties>;
  /** Notifies the listener whenever the record is read again, until `unwatchProperties`. */
  watchProperties(
    watch: string,
    names: string[] | '*',
    options: FetchOptions | undefined,
    listener: PropertiesListener,
  ): void;
  unwatchProperties(watch: string): void;
  crmSearch(request: CrmSearchRequest, options?: FetchOptions): Promise<CrmSearchAnswer>;
  crmAssociations(
    request: AssociationsRequest,
    options?: FetchOptions,
  ): Promise<AssociationsAnswer>;
  formatCrmProperties(request: {
    propertiesList: CrmProperties[];
    objectType: string;
    formattingOptions?: FormattingOptions;
  }): Promise<CrmProperties[]>;
  hubspotApi(request: HubSpotApiRequest): Promise<HubSpotApiAnswer>;
}
