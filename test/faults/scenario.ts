import { createRandom, randomScript } from 'hubspot-sandbox';
import type { AccountOptions, Fault } from 'hubspot-sandbox';

/** What goes wrong and what changes during one sync of an account. */
export interface ScriptedSync {
  script: Fault[];
  /** A complete list is due, a day after the last one; otherwise changes may be enough. */
  dayLater: boolean;
  /** Somebody asks for another sync at once, while searches do not see yet what has just changed. */
  againAtOnce: boolean;
}

/** An account and everything that happens to it. Plain data: the seed is enough to play it again. */
export interface Scenario {
  seed: number;
  account: Required<
    Pick<
      AccountOptions,
      'clients' | 'pageSizes' | 'searchDelay' | 'listCursors' | 'wrongTotals' | 'ownLabels'
    >
  >;
  /** The syncs of the account one after the other, each with its own script. */
  syncs: ScriptedSync[];
  /** Whether the app can get itself a new token, as an OAuth app, or has to be given one. */
  renewsToken: boolean;
  /** Whether deals sell line items, and the mapping takes MRR from those. */
  lineItems: boolean;
}

/** How many scripts one account goes through: the first meets it empty, the others with a history. */
export const scriptsOfScenario = 10;

/** How many clients an account has, each with three deals or so: mostly few, for time. */
const sizes: { weight: number; value: { fewest: number; most: number } }[] = [
  { weight: 2, value: { fewest: 0, most: 0 } },
  { weight: 20, value: { fewest: 1, most: 12 } },
  { weight: 8, value: { fewest: 13, most: 30 } },
  { weight: 1, value: { fewest: 60, most: 75 } },
];

/** The scenario of a seed. */
export function scenarioOf(seed: number): Scenario {
  const random = createRandom(seed);
  const { fewest, most } = random.weighted(sizes);
  const clients = random.integer(fewest, most);
  return {
    seed,
    account: {
      clients,
      pageSizes: {
        list: random.integer(Math.ceil((clients + 1) / 4), 100),
        search: random.pick([2, 5, 200]),
        inlineAssociations: random.pick([2, 3, 100]),
        associations: random.pick([1, 2, 500]),
      },
      searchDelay: random.pick([0, 3_000, 60_000]),
      listCursors: random.pick(['id', 'id', 'text', 'descending']),
      wrongTotals: random.pick([0, 0, 0, 1, -1]),
      ownLabels: random.chance(0.3),
    },
    syncs: Array.from({ length: scriptsOfScenario }, (_, index) => ({
      script: randomScript({
        seed: random.integer(0, 2 ** 31),
        faults: random.integer(1, 6),
        changes: random.integer(0, 3),
        requests: random.pick([2, 6, 15]),
      }),
      dayLater: index === 0 || random.chance(0.3),
      againAtOnce: random.chance(0.3),
    })),
    renewsToken: random.chance(0.5),
    lineItems: random.chance(0.25),
  };
}
