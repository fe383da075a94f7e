import type { ClientFacts, ManagedFacts, ReportedFacts } from '@partner-tier-points/points';
import type { SetAsideValue } from '../model/set-aside.ts';
import { clientMapping, marketsByValue, type Hub } from './client-properties.ts';
import { cancelledMrr, readSubscription } from './client-subscription.ts';
import { readUsage } from './client-usage.ts';
import type { HubSpotObject } from './crm-object.ts';
import type { DayContext } from './days.ts';
import { PropertyReader } from './property-reader.ts';
import {
  amount,
  boolean,
  country,
  currency,
  multiplier,
  oneOf,
  plainText,
  points,
  wholeNumber,
} from './values.ts';

const name = plainText(512);
const market = oneOf(marketsByValue);

/**
 * The facts of a partner client, without its sales and its company.
 *
 * @param setAside takes the values that cannot be used.
 */
export function readClient(
  object: HubSpotObject,
  context: DayContext,
  setAside: SetAsideValue[],
): ClientFacts {
  const reader = new PropertyReader(object, setAside);
  const { cancelsOn, cancellation, renewals } = readSubscription(reader, context);
  const managed = readManaged(reader, context, cancelsOn);
  return {
    id: object.id,
    name: readName(reader),
    country: reader.read(clientMapping.country, country),
    market: reader.read(clientMapping.market, market),
    marketMultiplier: reader.read(clientMapping.marketMultiplier, multiplier),
    managed,
    ...readUsage(reader, context.types.has(clientMapping.sharedGroups)),
    renewals,
    // Of a client that is not managed nothing of ours ends, but it is worth knowing.
    cancellation:
      cancelsOn !== null && managed === null
        ? { on: cancelsOn }
        : cancellation && { ...cancellation, ...cancelledOf(cancellation.hubs, managed, reader) },
    partnerActiveOn: readDay(reader, clientMapping.partnerActiveAt, context),
    reported: readReported(reader, context),
  };
}

/**
 * Every client has a name, so a missing one is set aside; another name is used where there is one.
 */
function readName(reader: PropertyReader): string | null {
  const own = reader.read(clientMapping.name, name);
  if (own !== null) return own;
  reader.setAsideMissing(clientMapping.name);
  for (const property of clientMapping.otherNames) {
    const other = reader.read(property, name);
    if (other !== null) return other;
  }
  return null;
}

/** Null when HubSpot says that the client is not managed, or says nothing about it. */
function readManaged(
  reader: PropertyReader,
  context: DayContext,
  cancelsOn: string | null,
): ManagedFacts | null {
  if (reader.read(clientMapping.isManaged, boolean) === false) return null;
  const whole = reader.read(clientMapping.managedMrr, amount);
  const share = whole === null ? reader.read(clientMapping.splitManagedMrr, amount) : null;
  // HubSpot writes 0 where it counts no partner, which says nothing about a share.
  const partners = reader.read(clientMapping.managingPartners, wholeNumber) || null;
  const managed: ManagedFacts = {
    mrr: whole ?? share,
    currency: reader.read(clientMapping.managedCurrency, currency),
    // A share has been divided already.
    partners: share === null ? partners : 1,
    lapsesOn: readDay(reader, clientMapping.lapsesOn, context),
    cancelsOn,
  };
  return Object.values(managed).every((value) => value === null) ? null : managed;
}

function cancelledOf(ended: Hub[], managed: ManagedFacts | null, reader: PropertyReader) {
  if (!managed?.mrr) return {};
  const isShare = reader.find(clientMapping.managedMrr, amount) === null;
  const partners = isShare ? partnersOf(reader) : 1;
  return { mrr: cancelledMrr(reader, ended, partners) };
}

/** HubSpot writes 0 where it counts no partner, which says nothing about a share. */
function partnersOf(reader: PropertyReader): number | null {
  return reader.find(clientMapping.managingPartners, wholeNumber) || null;
}

function readReported(reader: PropertyReader, context: DayContext): ReportedFacts | null {
  const reported: ReportedFacts = {
    sold: reader.read(clientMapping.soldPoints, points),
    managed: reader.read(clientMapping.managedPoints, points),
    total: reader.read(clientMapping.totalPoints, points),
    updatedAt: readDay(reader, clientMapping.pointsUpdatedAt, context),
  };
  return Object.values(reported).every((value) => value === null) ? null : reported;
}

function readDay(reader: PropertyReader, property: string, { types, days }: DayContext) {
  return reader.read(property, days.day(types.get(property)));
}
