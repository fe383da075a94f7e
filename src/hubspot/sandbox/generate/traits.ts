import { createRandom, type Random } from './random.ts';

/** What is true of a client before anything about it is drawn. */
export interface Traits {
  growthMarket: boolean;
  /** More than one partner services the client. */
  shared: boolean;
  /** The managed relationship ends within 90 days. */
  lapsesSoon: boolean;
  /** HubSpot reports no points. */
  pointsMissing: boolean;
  managed: boolean;
  /** HubSpot has the country as an ISO code instead of its name. */
  countryAsCode: boolean;
  /** The client has given notice, for all of its hubs or for one. */
  cancels: 'all' | 'one' | null;
  /** The client shows its partner nothing of its usage. */
  sharesNothing: boolean;
  story: Story;
}

export type Story =
  | 'ordinary'
  /** HubSpot reports points, but the partner's CRM has no deal. */
  | 'noDeals'
  /** Neither points nor deals. */
  | 'nothing'
  /** A product line sold before 27 February 2024, with later upsells. */
  | 'oldLine'
  /** Billed in a currency that HubSpot published no value for. */
  | 'unpublishedCurrency';

/** Beside the account's own source, so that what came to be known later changed nothing else. */
const laterRandom = createRandom(0);

/**
 * Deals the traits out by quota, not by chance, so that an account of 25 clients has each of them
 * and two accounts of the same size differ little in their totals.
 */
export function dealTraits(random: Random, count: number): Traits[] {
  const chosen = (share: number, least: number) => {
    const many = Math.min(count, Math.max(least, Math.round(share * count)));
    return new Set(random.shuffled([...Array(count).keys()]).slice(0, many));
  };
  const growthMarket = chosen(0.25, 2);
  const shared = chosen(0.12, 2);
  const lapsesSoon = chosen(0.1, 2);
  const pointsMissing = chosen(0.1, 2);
  const unmanaged = chosen(0.14, 2);
  const countryAsCode = chosen(0.15, 2);
  const stories = dealStories(random, count);
  const [cancels, sharesNothing] = dealLater(stories);
  return stories.map((story, index) => ({
    story,
    cancels: cancels.get(index) ?? null,
    sharesNothing: sharesNothing.has(index),
    growthMarket: growthMarket.has(index) && story !== 'unpublishedCurrency',
    shared: shared.has(index),
    countryAsCode: countryAsCode.has(index),
    lapsesSoon: lapsesSoon.has(index) && story !== 'nothing',
    pointsMissing: story === 'nothing' || (pointsMissing.has(index) && story !== 'noDeals'),
    // A client without deals would not be the partner's if it did not manage it either.
    managed:
      story === 'noDeals' || story === 'nothing' || lapsesSoon.has(index) || !unmanaged.has(index),
  }));
}

/** Those who have given notice, and those who share nothing: clients that have a subscription. */
function dealLater(stories: readonly Story[]): [Map<number, 'all' | 'one'>, Set<number>] {
  laterRandom.restart(stories.length);
  const subscribed = [...stories.keys()].filter((index) => stories[index] !== 'nothing');
  const least = stories.length < 10 ? 0 : 2;
  const chosen = (share: number) =>
    laterRandom
      .shuffled(subscribed)
      .slice(0, Math.max(least, Math.round(share * subscribed.length)));
  const cancelled = chosen(0.06);
  return [
    new Map(cancelled.map((index, at) => [index, at % 2 === 0 ? 'all' : 'one'])),
    new Set(chosen(0.08)),
  ];
}

function dealStories(random: Random, count: number): Story[] {
  const quotas: [Story, number][] = [
    ['noDeals', 0.08],
    ['nothing', 0.05],
    ['oldLine', 0.14],
    ['unpublishedCurrency', 0.07],
  ];
  const stories = quotas.flatMap(([story, share]) =>
    Array<Story>(Math.max(1, Math.round(share * count))).fill(story),
  );
  const rest = Array<Story>(Math.max(0, count - stories.length)).fill('ordinary');
  return random.shuffled([...stories, ...rest].slice(0, count));
}
