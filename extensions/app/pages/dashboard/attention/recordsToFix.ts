import type { Sync } from '@partner-tier-points/contract';
import type { SetAside } from '@partner-tier-points/points';

type Told = Sync['setAside'];

/** A record that someone has to look at, and why. */
export type RecordToFix = Told['rows'][number];

/**
 * The server's list of what cannot be used, of which it tells the first hundred rows, and behind it
 * what scoring finds in the facts and the list does not hold.
 */
export function recordsToFix(
  told: Told | null | undefined,
  unscored: readonly SetAside[],
): RecordToFix[] {
  const rows = told?.rows ?? [];
  const listed = new Set(rows.map(recordOf));
  return [...rows, ...unscored.map(ofFact).filter((record) => !listed.has(recordOf(record)))];
}

/**
 * How many records there are, `rows` of which have values that cannot be used. A record whose value
 * cannot be used is often also one that cannot be scored: until the server has listed all of them,
 * the larger number is the least that it can be.
 */
export function countToFix(
  rows: number,
  unscored: readonly SetAside[],
  told: Told | null | undefined,
): { count: number; isExact: boolean } {
  const found = new Set(recordsToFix(told, unscored).map(recordOf)).size;
  return {
    count: Math.max(rows, found),
    isExact: rows === 0 || unscored.length === 0 || told?.rows.length === (told?.total ?? 1),
  };
}

function ofFact({ clientId, saleId, reason, value }: SetAside): RecordToFix {
  return {
    objectType: saleId === null ? 'partner_clients' : 'deals',
    objectId: saleId ?? clientId,
    link: null,
    property: null,
    reason,
    value,
  };
}

const recordOf = ({ objectType, objectId }: RecordToFix) => `${objectType}/${objectId}`;
