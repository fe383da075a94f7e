/** A value of a record that cannot be used, and why. Never the value itself: it may be personal. */
export interface SetAsideValue {
  /** HubSpot's name of the property; null when the record as a whole cannot be used. */
  property: string | null;
  reason: string;
}

/** A value that was set aside, with the record that it belongs to. */
export interface SetAsideRow extends SetAsideValue {
  objectType: string;
  /** Empty when HubSpot sent none. */
  objectId: string;
}
