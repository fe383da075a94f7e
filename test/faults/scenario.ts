import { createRandom, randomChange, randomScript } from '@partner-tier-points/sandbox';
import type { AccountChange, AccountOptions, Fault } from '@partner-tier-points/sandbox';

/** An account and everything that happens to it. Plain data: the seed is enough to play it again. */
export interface Scenario {
  seed: number;
  account: Required<Pick<AccountOptions, 'clients' | 'pageSizes' | 'searchDelay'>>;
  /** What goes wrong and what changes while the account is read. */
  script: Fault[];
  /** What changes between the reads, before the second, the third... */
  between: AccountChange[][];
  /** Whether the app can get itself a new token, as an OAuth app, or has to be given one. */
  renewsToken: boolean;
}

/** How many clients an account has: mostly few, for time, and now and then many. */
const sizes = [
  { weight: 1, value: [0, 0] },
  { weight: 10, value: [1, 12] },
  { weight: 8, value: [13, 40] },
  { weight: 1, value: [100, 300] },
] as const;

/** The scenario of a seed. */
export function scenarioOf(seed: number): Scenario {
  const random = createRandom(seed);
  const [fewest, most] = random.weighted([...sizes]);
  const clients = random.integer(fewest, most);
  const changes = () => Array.from({ length: random.integer(0, 4) }, () => randomChange(random));
  return {
    seed,
    account: {
      clients,
      pageSizes: {
        list: clients > 40 ? 100 : random.integer(3, 100),
        search: clients > 40 ? 200 : random.integer(5, 200),
        inlineAssociations: random.pick([2, 3, 100]),
        associations: random.pick([1, 2, 500]),
      },
      searchDelay: random.pick([0, 3_000, 60_000]),
    },
    script: randomScript({
      seed,
      faults: random.integer(0, 8),
      changes: random.integer(0, 6),
      requests: random.pick([5, 20, 60]),
    }),
    between: Array.from({ length: random.integer(0, 2) }, changes),
    renewsToken: random.chance(0.5),
  };
}
