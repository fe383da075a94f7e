/** How far the property histories of an account's clients have been read. */
export interface FillBack {
  /** Clients up to this id have been. */
  afterId: number;
  /** By how much HubSpot's sold and managed points of all of them together changed on each day. */
  changes: Record<string, [sold: number, managed: number]>;
  /** By how much the number of clients whose points are unknown changed on each day. */
  unknown?: Record<string, number>;
  /** Clients whose history HubSpot failed to give; they are asked again after the next sync. */
  failed?: string[];
  /** How often those have been asked again. */
  repeats?: number;
}
