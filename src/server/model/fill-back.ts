/** How far the property histories of an account's clients have been read. */
export interface FillBack {
  /** Clients up to this id have been. */
  afterId: number;
  /** By how much HubSpot's sold and managed points of all of them together changed on each day. */
  changes: Record<string, [sold: number, managed: number]>;
}
