import type { ClientFacts } from '@partner-tier-points/points';
import { clientMapping, hubMapping, hubs, namesOf } from './client-properties.ts';
import type { PropertyReader } from './property-reader.ts';
import { boolean, change, plainText, usageScore } from './values.ts';

const anything = plainText(65_536);

/**
 * How a client uses HubSpot. Where a client shares nothing with its partner, HubSpot leaves usage
 * empty or says that no hub is in use; both would read as a client without usage.
 *
 * @param toldWhatIsShared whether the account has the property that says what a client shares
 */
export function readUsage(
  reader: PropertyReader,
  toldWhatIsShared: boolean,
): Pick<ClientFacts, 'toolsUsed' | 'usage'> {
  const tools = countTools(reader);
  const score = reader.find(clientMapping.usageScore, usageScore);
  const trend = reader.find(clientMapping.usageTrend, change);
  const saysNothing = reader.find(clientMapping.sharedGroups, anything) === null;
  if (toldWhatIsShared && saysNothing && !tools && score === null) {
    return { toolsUsed: null, usage: { shared: false } };
  }
  return { toolsUsed: tools, usage: score === null && trend === null ? null : { score, trend } };
}

/** Null when HubSpot says nothing about any hub. */
function countTools(reader: PropertyReader): number | null {
  const known = hubs.flatMap((hub) => {
    const told = namesOf(hub).map((name) => reader.read(hubMapping.activated(name), boolean));
    return told.includes(true)
      ? [true]
      : told.filter((activated) => activated !== null).slice(0, 1);
  });
  return known.length === 0 ? null : known.filter(Boolean).length;
}
