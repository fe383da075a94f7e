/** A HubSpot account as the workbench pretends it: who can sign in and which records it holds. */
export interface WorkbenchAccount {
  /** HubSpot's account id, digits. */
  portalId: string;
  name: string;
  /** IANA name, for example `Europe/Stockholm`; extensions read it as `context.portal.timezone`. */
  timeZone: string;
  users: WorkbenchUser[];
  records: WorkbenchRecord[];
}

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
  /** What the user switch shows beside the name, for example `super admin`. */
  title?: string;
  /** `context.user.permissions`; none when absent. */
  permissions?: string[];
}

export interface WorkbenchRecord {
  objectType: 'companies';
  objectTypeId: '0-2';
  /** HubSpot's record id, digits. */
  objectId: string;
  name: string;
  /** Property values by HubSpot's names; `name` and `hs_object_id` are added by the workbench. */
  properties?: Record<string, string>;
}
