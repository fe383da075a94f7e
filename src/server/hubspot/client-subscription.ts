import type { CancellationFacts, ClientFacts, RenewalFacts } from '@partner-tier-points/points';
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
export interface Subscription extends Pick<ClientFacts, 'renewals' | 'cancellation'> {
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
  const cancellation: CancellationFacts | null =
    endsOn !== null && isPart ? { on: endsOn, hubs: ended } : null;
  return {
    renewals: renewals.length > 0 ? renewals : null,
    cancellation,
    cancelsOn: isPart ? null : endsOn,
  };
}

/** The hubs that the client pays for. */
function hubsOf(reader: PropertyReader, { types, days }: DayContext): HubOfClient[] {
  const oneOf = <Value>(hub: Hub, read: (name: string) => Value | null): Value | null =>
    namesOf(hub)
      .map(read)
      .find((value) => value !== null) ?? null;
  return hubs.flatMap((hub) => {
    const has = oneOf(hub, (name) => reader.find(hubMapping.has(name), boolean));
    const mrr = oneOf(hub, (name) => reader.find(hubMapping.mrr(name), amount));
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
    const mrr = Math.round(amounts.reduce((sum, each) => sum + each, 0) * 100) / 100;
    return { on, hubs: names, mrr, currency: ofMrr };
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
