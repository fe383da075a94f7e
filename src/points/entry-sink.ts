import type { Millionths } from './amount.ts';
import type { Conversions } from './conversions.ts';
import type { DayNumber } from './day.ts';
import type { SetAside } from './result.ts';

/** What an entry counts to. */
export const entryKinds = { managed: 0, sourced: 1, assisted: 2, soldUndecided: 3 } as const;
export type EntryKind = (typeof entryKinds)[keyof typeof entryKinds];

/** Stands for the managed credit where a sale's index is asked for. */
export const notASale = -1;
/** Stands for the sum of all sales that HubSpot reported. */
export const reportedSales = -2;
/** Stands for the managed credit of the hubs that the client has cancelled. */
export const cancelledPart = -3;

export interface EntrySink {
  /** `rate` is NaN when HubSpot's own points are used. @returns that the fact was scored */
  entry(
    kind: EntryKind,
    points: Millionths,
    earned: DayNumber,
    expires: DayNumber,
    saleIndex: number,
    rate: number,
  ): true;
  /** @returns that the fact was not scored */
  setAside(saleIndex: number, reason: SetAside['reason'], value: string | null): false;
}

/** What the whole account shares. */
export interface AccountFacts {
  /** The currency of sales that name none; null when it is not known. */
  companyCurrency: string | null;
  conversions: Conversions;
  /** From this day on sales follow the deal-based model; `never` where it does not apply. */
  dealBasedFrom: DayNumber;
}
