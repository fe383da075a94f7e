import type { ClientFacts, RenewalFacts } from '@partner-tier-points/points';
import { clientMapping, hubMapping, hubs, namesOf, type Hub } from './client-properties.ts';
import type { DayContext } from './days.ts';
import type { PropertyReader } from './property-reader.ts';
import { amount, boolean, currency, plainText } from './values.ts';

interface HubOfClient {
  hub: Hub;
  renewsOn: string | null;
  mrr: number | null;
}

/** When a client's subscription is renewed or ends, as far as HubSpot says. */
export interface Subscription extends Pick<ClientFacts, 'renewals'> {
  /** Of some of its hubs. */
  cancellation: { on: string; hubs: Hub[] } | null;
  /** The day on which the whole subscription ends. */
  cancelsOn: string | null;
}

export function readSubscription(reader: PropertyReader, context: DayContext): Subscription {
  const day = (property: string) =>
    reader.read(property, context.days.day(context.types.get(property)));
  const own = hubsOf(reader, context);
  const nextRenewal = day(clientMapping.nextRenewal);
  const endsOn = day(clientMapping.nextCancellation);
  const ended = endsOn === null ? null : cancelledHubs(reader);
  const isPart = ended !== null && ended.length > 0 && own.some(({ hub }) => !ended.includes(hub));
  const renewals = renewalsOf(
    own,
    nextRenewal,
    reader.find(clientMapping.managedCurrency, currency),
  );
  const cancellation = endsOn !== null && isPart ? { on: endsOn, hubs: ended } : null;
  return {
    renewals: renewals.length > 0 ? renewals : null,
    cancellation,
    cancelsOn: isPart ? null : endsOn,
  };
}

function sumOf(amounts: readonly number[]): number {
  return Math.round(amounts.reduce((sum, each) => sum + each, 0) * 100) / 100;
}

function oneOf<Value>(hub: Hub, read: (name: string) => Value | null): Value | null {
  return (
    namesOf(hub)
      .map(read)
      .find((value) => value !== null) ?? null
  );
}

function mrrOf(reader: PropertyReader, hub: Hub): number | null {
  return oneOf(hub, (name) => reader.find(hubMapping.mrr(name), amount));
}

/**
 * What of our managed MRR ends with some hubs. Nobody published it: it is taken to be the hubs' MRR,
 * divided among the partners where ours is a share. Null, and a finding, where that is not known.
 */
export function cancelledMrr(
  reader: PropertyReader,
  ended: readonly Hub[],
  partners: number | null,
): number | null {
  const unknown = ended.find((hub) => mrrOf(reader, hub) === null);
  if (unknown !== undefined) reader.setAsideMissing(hubMapping.mrr(unknown));
  else if (partners === null) reader.setAsideMissing(clientMapping.managingPartners);
  else return sumOf(ended.map((hub) => (mrrOf(reader, hub) ?? 0) / partners));
  return null;
}

/** The hubs that the client pays for. */
function hubsOf(reader: PropertyReader, { types, days }: DayContext): HubOfClient[] {
  return hubs.flatMap((hub) => {
    const has = oneOf(hub, (name) => reader.find(hubMapping.has(name), boolean));
    const mrr = mrrOf(reader, hub);
    const renewsOn = oneOf(hub, (name) => {
      const property = hubMapping.renewal(name);
      return reader.find(property, days.day(types.get(property)));
    });
    const isPaid = has ?? (renewsOn !== null || (mrr ?? 0) > 0);
    return isPaid ? [{ hub, renewsOn, mrr }] : [];
  });
}

/** By day, soonest first. The MRR of a day is known when that of each of its hubs is. */
function renewalsOf(
  own: readonly HubOfClient[],
  nextRenewal: string | null,
  ofMrr: string | null,
): RenewalFacts[] {
  const dated = own.flatMap(({ renewsOn, ...rest }) =>
    renewsOn === null ? [] : [{ ...rest, renewsOn }],
  );
  const days = new Set(dated.map(({ renewsOn }) => renewsOn));
  if (nextRenewal !== null) days.add(nextRenewal);
  return [...days].toSorted().map((on) => {
    const some = dated.filter(({ renewsOn }) => renewsOn === on);
    if (some.length === 0) return { on };
    const names = some.map(({ hub }) => hub);
    const amounts = some.flatMap(({ mrr }) => (mrr === null ? [] : [mrr]));
    if (amounts.length < some.length || ofMrr === null) return { on, hubs: names };
    return { on, hubs: names, mrr: sumOf(amounts), currency: ofMrr };
  });
}

/** Empty when HubSpot does not say which, or names what is no hub of ours. */
function cancelledHubs(reader: PropertyReader): Hub[] {
  const products = reader.find(clientMapping.cancelledProducts, plainText(4096)) ?? '';
  const found = products
    .toLowerCase()
    .split(';')
    .map((product) =>
      hubs.find((hub) => namesOf(hub).some((name) => product.trim().startsWith(name))),
    );
  return found.includes(undefined) ? [] : found.filter((hub) => hub !== undefined);
}
