/** A HubSpot account as the workbench pretends it: who can sign in and which records it holds. */
export interface WorkbenchAccount {
  /** HubSpot's account id, digits. */
  portalId: string;
  name: string;
  /** IANA name, for example `Europe/Stockholm`; extensions read it as `context.portal.timezone`. */
  timeZone: string;
  users: WorkbenchUser[];
  /** With an API, those that the developer's panel and `check` open; lists show the API's. */
  records: WorkbenchRecord[];
  /** What is known of properties, by object type; it decides how values are formatted. */
  properties?: Record<string, WorkbenchProperty[]>;
  /** By object type; deals, tickets and custom objects are in a stage of one of these. */
  pipelines?: Record<string, WorkbenchPipeline[]>;
}

/**
 * An account with what only the workbench's process may know: where to ask for CRM data. Without it
 * the CRM hooks are answered from the account's own records.
 */
export interface ConnectedAccount extends WorkbenchAccount {
  /** HubSpot's API, or one that answers like it. */
  api?: { url: string; accessToken: string };
}

/** An account as people write it: what has a default may be left out. */
export interface GivenAccount extends Omit<ConnectedAccount, 'timeZone' | 'users' | 'records'> {
  /** UTC when absent. */
  timeZone?: string;
  users: GivenUser[];
  /** When absent, examples of every type that the project names. */
  records?: GivenRecord[];
}

/** English of the United States, unless it says otherwise. */
export type GivenUser = Omit<WorkbenchUser, 'language' | 'locale'> &
  Partial<Pick<WorkbenchUser, 'language' | 'locale'>>;

/** HubSpot's standard types are known by their name. */
export type GivenRecord = Omit<WorkbenchRecord, 'objectTypeId'> &
  Partial<Pick<WorkbenchRecord, 'objectTypeId'>>;

export interface WorkbenchUser {
  /** HubSpot's user id, digits. */
  id: string;
  email: string;
  firstName: string;
  lastName: string;
  /** `context.user.language`, for example `sv`. */
  language: string;
  /** `context.user.locale`, for example `sv-se`. */
  locale: string;
  /** What the user switch shows next to the name, for example `super admin`. */
  title?: string;
  /** `context.user.permissions`; none when absent. */
  permissions?: string[];
}

export interface WorkbenchRecord {
  /** HubSpot's plural name, for example `companies`. */
  objectType: string;
  /** HubSpot's type id, for example `0-2`. */
  objectTypeId: string;
  /** HubSpot's record id, digits. */
  objectId: string;
  name: string;
  /** Property values by HubSpot's names; `name` and `hs_object_id` are added by the workbench. */
  properties?: Record<string, string>;
  /** As in HubSpot, they hold for the other record too: naming one side is enough. */
  associations?: WorkbenchAssociation[];
}

export interface WorkbenchAssociation {
  objectTypeId: string;
  objectId: string;
  /** Null for an association without a label. */
  label: string | null;
}

export interface WorkbenchProperty {
  name: string;
  label: string;
  /** HubSpot's types: `string`, `number`, `date`, `datetime`, `enumeration`, `bool`. */
  type: string;
  /** HubSpot's `numberDisplayHint` or `showCurrencySymbol`: the number is money. */
  isCurrency?: boolean;
  options?: { value: string; label: string }[];
  /** Several of the options at once, separated by semicolons: HubSpot's `checkbox`. */
  isMultiple?: boolean;
  /** HubSpot sets it by itself: nobody may edit it. */
  readOnly?: boolean;
}

export interface WorkbenchPipeline {
  /** HubSpot's id, which is what the record's property holds. */
  id: string;
  label: string;
  /** In their order. */
  stages: WorkbenchStage[];
}

export interface WorkbenchStage {
  id: string;
  label: string;
  /**
   * How a stage ends its pipeline; absent for an open one, and `lost` for a deal that is not won.
   */
  closed?: 'done' | 'lost';
}
