/** A value of a record that cannot be used, and why. */
export interface SetAsideValue {
  /** HubSpot's name of the property; null when the record as a whole cannot be used. */
  property: string | null;
  reason: string;
  /**
   * The value as `excerptOf` keeps it. It may be personal: it is for those who mend it, and never for
   * a log, an error or a metric. None where there is none, and where an earlier version set it aside.
   */
  value?: string | null;
}

/** A value that was set aside, with the record that it belongs to. */
export interface SetAsideRow extends SetAsideValue {
  objectType: string;
  /** Empty when HubSpot sent none. */
  objectId: string;
}

/** Characters of a value that are kept: enough to find it by, and no more of a text than that. */
const keptAtMost = 100;
/** Control and format characters nobody would see; PostgreSQL takes no halves of surrogate pairs. */
const invisible = /[\p{Control}\p{Format}\p{Surrogate}]/gu;

/** The beginning of a value, with an ellipsis where it goes on. */
export function excerptOf(text: string): string {
  // Cut off by code points: half of a pair is no text.
  const [...characters] = text.trim().slice(0, 2 * (keptAtMost + 1));
  const kept = characters.slice(0, keptAtMost).join('').replaceAll(invisible, '\ufffd');
  return characters.length > keptAtMost ? `${kept}…` : kept;
}
