import { explainClient, type Entry, type Ledger } from '@partner-tier-points/points';
import { today } from './opened-dashboard.ts';

/** A client's entries of every day. */
export const entriesOf = (scored: Ledger, id: string) =>
  explainClient(scored, id, today).entries.map(({ entry }) => entry);

export const endsBy =
  (last: string) =>
  ({ expiresOn }: Entry) =>
    expiresOn !== null && expiresOn > today && expiresOn <= last;
