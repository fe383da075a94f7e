import { createRandom } from 'hubspot-sandbox';

/** What happens in a script of tokens; plain data, so that it can be printed. */
export type GrantStep =
  /** Time passes; in minutes. */
  | { kind: 'wait'; minutes: number }
  /** These processes use the token of these accounts, all at the same moment. */
  | { kind: 'use'; uses: { process: number; account: number }[] }
  /** HubSpot's token endpoint fails so many times, and does nothing. */
  | { kind: 'outage'; times: number; status: 429 | 500 | 503 | 'reset' }
  /** HubSpot does its work, and the answer is lost on the way. */
  | { kind: 'lostAnswer' }
  /** A process dies when HubSpot's next answer has come, before it is stored. */
  | { kind: 'kill'; process: number }
  /** A process begins anew, with nothing in its memory. */
  | { kind: 'restart'; process: number }
  /** Every process has a wrong client secret from now on, or the right one again. */
  | { kind: 'secret'; right: boolean }
  /** Somebody removes the app from an account, and installs it again. */
  | { kind: 'uninstall' | 'reinstall'; account: number }
  /** The keys of the ring are rotated, and what is stored is sealed anew meanwhile. */
  | { kind: 'rotateKeys' };

export const processesOfScript = 3;
export const accountsOfScript = 3;
const stepsOfScript = 24;

/** The script of a seed. */
export function grantScriptOf(seed: number): GrantStep[] {
  const random = createRandom(seed);
  const process = () => random.integer(0, processesOfScript - 1);
  const account = () => random.integer(0, accountsOfScript - 1);
  const use = (): GrantStep => ({
    kind: 'use',
    uses: Array.from({ length: random.integer(1, 6) }, () => ({
      process: process(),
      account: account(),
    })),
  });
  const others: (() => GrantStep)[] = [
    () => ({
      kind: 'outage',
      times: random.integer(1, 4),
      status: random.pick([429, 500, 503, 'reset'] as const),
    }),
    () => ({ kind: 'lostAnswer' }),
    () => ({ kind: 'kill', process: process() }),
    () => ({ kind: 'restart', process: process() }),
    () => ({ kind: 'secret', right: random.integer(0, 1) === 1 }),
    () => ({ kind: 'uninstall', account: account() }),
    () => ({ kind: 'reinstall', account: account() }),
    () => ({ kind: 'rotateKeys' }),
  ];
  return Array.from({ length: stepsOfScript }, (_, index): GrantStep => {
    if (index % 2 === 1) return use();
    if (random.integer(0, 2) > 0) return { kind: 'wait', minutes: random.integer(1, 40) };
    return random.pick(others)();
  });
}
