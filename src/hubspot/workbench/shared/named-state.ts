/** What may happen to requests: never answered, no connection, or an HTTP status from 400 on. */
export type Failing = 'loading' | 'offline' | number;

/** What a name in `workbench.json` stands for: for whom, on what, and how requests go. */
export interface NamedState {
  name: string;
  /** Uids of the extensions that have it; all when absent. */
  extensions?: string[];
  /** Ids; the first there is when absent. */
  account?: string;
  user?: string;
  record?: string;
  /** A path of the app's page, for example `/clients/7`. */
  path?: string;
  language?: string;
  locale?: string;
  permissions?: string[];
  timeZone?: string;
  /** Pixels that the page's content has. */
  width?: number;
  requests?: Failing;
  /** Milliseconds that every request takes longer. */
  slow?: number;
  /** CRM data is empty: no record is found, none is associated, and no property has a value. */
  empty?: boolean;
}
