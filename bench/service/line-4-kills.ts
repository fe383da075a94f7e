import { setTimeout as sleep } from 'node:timers/promises';
import { createRandom, type Random } from 'hubspot-sandbox';
import { hasty } from '../../test/faults/hasty.ts';
import { atMost, percentile, told, type Figure } from './figure.ts';
import { idsOf, RunningService, soon, type ServerProcess } from './running-service.ts';
import { TurnWatch } from './turn-watch.ts';

const processes = 3;
/** While one process stands still the others are killed so often. */
const killsOfStop = 4;
/** Longer than the queue waits for a silent process; in milliseconds. */
const standsStill = 20_000;
/** Accounts that are synced for the first time in each round, and others that are synced again. */
const newOfRound = 30;
const againOfRound = 40;
const first = 64_000_000;
const day = 25 * 60 * 60_000;
/** A fault of HubSpot's costs little time; a busy machine is none. */
const callPolicy = { ...hasty, timeout: 10_000 };
/** Whatever happens in a run, happens in every run. */
const seed = 4;

/** The turns that a process had under way when it was struck. */
interface Struck {
  portalIds: string[];
  at: Date;
}

/** Processes are killed, and stand still and go on, while each has syncs under way. */
export async function run({ stops = 50 } = {}): Promise<Figure[]> {
  const accounts = { from: first, count: stops * newOfRound, clients: 0, areScripted: true };
  const service = await RunningService.start([accounts], { latency: 40 });
  try {
    const run = new KillRun(service, await TurnWatch.start(service.sql), idsOf(accounts));
    return await run.play(stops);
  } finally {
    await service.close();
  }
}

class KillRun {
  readonly #service: RunningService;
  readonly #watch: TurnWatch;
  readonly #ids: string[];
  readonly #random: Random = createRandom(seed);
  readonly #running = new Map<string, ServerProcess>();
  readonly #killed: Struck[] = [];
  readonly #stopped: Struck[] = [];
  #started = 0;
  #kills = 0;

  constructor(service: RunningService, watch: TurnWatch, ids: string[]) {
    this.#service = service;
    this.#watch = watch;
    this.#ids = ids;
  }

  async play(stops: number): Promise<Figure[]> {
    await this.#watch.watchWrites();
    for (let process = 0; process < processes; process += 1) await this.#start();
    for (let round = 0; round < stops; round += 1) await this.#playRound(round);
    const waits = await this.#waits([...this.#killed, ...this.#stopped]);
    const foreign = await this.#watch.foreignWrites();
    for (const write of foreign) console.error(JSON.stringify(write));
    await this.#watch.tryOut(this.#ids[0]!);
    const wrong = await this.#finish();
    for (const what of wrong) console.error(what);
    return [
      atMost(`4. differences to the sandbox in ${this.#ids.length} accounts`, wrong.length, 0),
      atMost('4. a struck turn is resumed, 95th percentile', percentile(waits, 95), 20, 's'),
      atMost('4. writes by a fenced-out worker', foreign.length, 0),
      told('4. processes killed', this.#kills),
      told('4. processes that stood still and went on', stops),
      told('4. turns that were under way in those killed', turnsOf(this.#killed)),
      told('4. turns that were under way in those that stood still', turnsOf(this.#stopped)),
      told('4. a struck turn is resumed, median', percentile(waits, 50), 's'),
      told('4. the same, the longest', Math.max(...waits), 's'),
    ];
  }

  /** One process stands still, and meanwhile the others are killed again and again. */
  async #playRound(round: number): Promise<void> {
    const fresh = this.#ids.slice(round * newOfRound, (round + 1) * newOfRound);
    const earlier = this.#ids.slice(0, round * newOfRound);
    await this.#service.install(fresh);
    await this.#makeDueAgain(earlier);
    const still = await this.#pick();
    const { child } = this.#running.get(still)!;
    child.signal('SIGSTOP');
    const stoppedAt = performance.now();
    this.#stopped.push(await this.#struck(still));
    for (let kill = 0; kill < killsOfStop; kill += 1) {
      await this.#makeDueAgain(earlier);
      await this.#kill(await this.#pick(still));
    }
    await sleep(Math.max(0, standsStill - (performance.now() - stoppedAt)));
    child.signal('SIGCONT');
    // What it has in hand it tries to write now.
    await sleep(this.#random.integer(500, 2_000));
  }

  async #makeDueAgain(earlier: string[]): Promise<void> {
    if (earlier.length === 0) return;
    const some = Array.from({ length: againOfRound }, () => this.#random.pick(earlier));
    await this.#service.makeDue([...new Set(some)], new Date(), 0);
  }

  /** A process with a turn under way, where one has any soon. */
  async #pick(except?: string): Promise<string> {
    await sleep(this.#random.integer(1_500, 3_500));
    const names = [...this.#running.keys()].filter((name) => name !== except);
    for (let tries = 0; tries < 20; tries += 1) {
      const name = this.#random.pick(names);
      if ((await this.#watch.underWay(name)).length > 0) return name;
      await sleep(100);
    }
    return this.#random.pick(names);
  }

  async #kill(name: string): Promise<void> {
    await this.#running.get(name)!.child.end('SIGKILL');
    this.#killed.push(await this.#struck(name));
    this.#running.delete(name);
    this.#kills += 1;
    // As whatever runs the service would.
    await this.#start();
  }

  async #struck(name: string): Promise<Struck> {
    return { portalIds: await this.#watch.underWay(name), at: new Date() };
  }

  async #start(): Promise<void> {
    const name = `work-${(this.#started += 1)}`;
    this.#running.set(name, await this.#service.startServer('work', soon, { name, callPolicy }));
  }

  /** How long each struck turn's account waited for its next turn, in seconds. */
  async #waits(struck: readonly Struck[]): Promise<number[]> {
    const waits: number[] = [];
    for (const { portalIds, at } of struck) {
      const waiting = new Set(portalIds);
      const until = Date.now() + 60_000;
      while (waiting.size > 0 && Date.now() < until) {
        for (const { portalId, at: begun } of await this.#watch.begun([...waiting], at)) {
          if (waiting.delete(portalId)) waits.push((begun.getTime() - at.getTime()) / 1_000);
        }
        if (waiting.size > 0) await sleep(500);
      }
      // Never, as far as anybody waited.
      waits.push(...[...waiting].map(() => Infinity));
    }
    return waits;
  }

  /** A day later, without further faults, every account is synced once more, and compared. */
  async #finish(): Promise<string[]> {
    await this.#service.hubspot({ kind: 'clearFaults' });
    await this.#service.setAhead(day, [...this.#running.values()]);
    await this.#service.untilAllAreFresh(this.#ids);
    return this.#service.differences(this.#ids);
  }
}

const turnsOf = (struck: readonly Struck[]) =>
  struck.reduce((total, { portalIds }) => total + portalIds.length, 0);
