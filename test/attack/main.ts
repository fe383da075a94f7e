/**
 * `npm run attack`: 100,000 mutated requests, or `-- --requests N`, floods, or `-- --rounds N`, 100
 * kills of syncs, or `-- --kills N`, 200 of servers that write, or `-- --write-kills N`, 60 of
 * migrations, or `-- --migration-kills N`, and the tests of faults, from another seed each time, or
 * `-- --seed SEED`. Prints a table for `bench/RESULTS.md`.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import {
  clientSecret,
  startTestService,
  withoutQuotas,
} from '../../src/server/testing/test-service.ts';
import {
  startPglite,
  startPgliteOnDisk,
  startPostgres,
} from '../../src/server/testing/test-databases.ts';
import { startSharedPostgres } from '../../src/server/testing/shared-postgres.ts';
import { runKills } from '../faults/kill-runs.ts';
import { runMigrationKills } from '../faults/migration-kills.ts';
import { runWriteKills } from '../faults/write-kills.ts';
import { programOf } from '../programs.ts';
import { startInstallableService } from '../../src/server/testing/installable-service.ts';
import { attackInstallations, attackKeys } from './attack-doors.ts';
import { attackSignatures } from './attack-signatures.ts';
import { measureFlood, median, percentile, type FloodOptions } from './flood.ts';
import { readOptions } from '../read-options.ts';

const { values } = readOptions({
  options: {
    requests: { type: 'string', default: '100000' },
    kills: { type: 'string', default: '100' },
    'write-kills': { type: 'string', default: '200' },
    'migration-kills': { type: 'string', default: '60' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '30' },
    seed: { type: 'string' },
  },
});
const databases = [
  ['PostgreSQL', startPostgres, 0.7],
  ['PGlite', startPgliteOnDisk, 0.3],
] as const;
const seed = Number(values.seed ?? Math.floor(Date.now() / 1000) % 1_000_000);
const rows: { what: string; found: string; goal: string; reached: boolean | null }[] = [];
const wrong: string[] = [];

await signatures();
const stopPostgres = await startSharedPostgres();
await doors().finally(stopPostgres);
if (Number(values.rounds) > 0) {
  await flood('PostgreSQL');
  await flood('PGlite');
}
await kills();
await writeKills();
await migrationKills();
tests();

console.log(`## Attacks, seed ${seed}\n`);
console.log('| what | found | goal | reached |\n| --- | ---: | --- | --- |');
for (const { what, found, goal, reached } of rows) {
  console.log(
    `| ${what} | ${found} | ${goal} | ${reached === null ? '' : reached ? 'yes' : 'NO'} |`,
  );
}
if (wrong.length > 0) console.log(`\n${wrong.slice(0, 50).join('\n')}`);
// A timer of PGlite's would keep the process alive after everything is closed.
process.exit(rows.some(({ reached }) => reached === false) ? 1 : 0);

async function signatures(): Promise<void> {
  const service = await startTestService(
    [0, 0],
    { quotas: withoutQuotas, logLevel: 'silent' },
    { startDatabase: startPglite },
  );
  const attacked = { url: service.url, secret: clientSecret };
  const attack = await attackSignatures(attacked, { seed, requests: Number(values.requests) });
  await service.close();
  wrong.push(...attack.served, ...attack.refused);
  rows.push(
    none(`of ${attack.mutated} requests that HubSpot did not sign so, served`, attack.served),
    none(`of ${attack.valid} requests as HubSpot signs them, refused`, attack.refused),
  );
}

async function doors(): Promise<void> {
  const requests = Math.ceil(Number(values.requests) / 100);
  const installable = await startInstallableService({}, { logLevel: 'silent' });
  const installed = await attackInstallations(installable, { seed, requests });
  await installable.close();
  const service = await startTestService([3], { quotas: withoutQuotas, logLevel: 'silent' });
  await service.allFacts();
  const read = await attackKeys(service, { seed, requests });
  await service.close();
  for (const [what, { valid, refused, mutated, served }] of [
    ['installations', installed],
    ['requests of the API', read],
  ] as const) {
    wrong.push(...served, ...refused);
    rows.push(
      none(`of ${mutated} ${what} that nobody may make so, served`, served),
      none(`of ${valid} ${what} as they are made, refused`, refused),
    );
  }
}

async function flood(database: FloodOptions['database']): Promise<void> {
  const seconds = Number(values.seconds);
  const measured = await measureFlood({ database, rounds: Number(values.rounds), seconds });
  const p95 = measured.map(({ quiet, others }) =>
    [quiet, others].map(({ times }) => percentile(times, 0.95)),
  );
  const ratio = median(p95.map(([before, during]) => during! / before!));
  const sum = (of: (round: (typeof measured)[0]) => number) =>
    measured.reduce((total, round) => total + of(round), 0);
  rows.push({
    what: `p95 of others on ${database} while one user floods (${sum((it) => it.flooded.answered)} answered, ${sum((it) => it.flooded.refused)} refused), against before: median of ${measured.length} rounds`,
    found: `${ratio.toFixed(2)} (${p95.map((them) => them.map((it) => it.toFixed(0)).join(' to ')).join(', ')} ms)`,
    goal: '<= 1.2',
    reached: ratio <= 1.2,
  });
  const refused = sum((it) => it.others.refused);
  rows.push({
    what: `of ${refused + sum((it) => it.others.answered)} requests of others meanwhile, refused`,
    found: String(refused),
    goal: '0',
    reached: refused === 0,
  });
}

async function kills(): Promise<void> {
  for (const [name, open, share] of databases) {
    const count = Math.round(Number(values.kills) * share);
    if (count === 0) continue;
    const database = await open();
    const killed = await runKills({
      seed,
      kills: count,
      accountsOfKill: 5,
      database: database.options,
    });
    await database.close();
    wrong.push(...killed.wrong);
    rows.push(
      none(`differences after ${count} kills in ${killed.struck} syncs on ${name}`, killed.wrong),
    );
  }
}

async function writeKills(): Promise<void> {
  for (const [name, open, share] of databases) {
    const count = Math.round(Number(values['write-kills']) * share);
    if (count === 0) continue;
    const database = await open();
    const killed = await runWriteKills({ seed, kills: count, database: database.options });
    await database.close();
    wrong.push(...killed.wrong);
    const kinds = Object.values(killed.acknowledged);
    const all = kinds.reduce((sum, each) => sum + each, 0);
    rows.push(
      none(
        `of ${all} acknowledged writes of ${kinds.length} kinds, over ${count} kills on ${name}, lost or half done`,
        killed.wrong,
      ),
    );
  }
}

async function migrationKills(): Promise<void> {
  for (const [name, open, share] of databases) {
    const count = Math.round(Number(values['migration-kills']) * share);
    if (count === 0) continue;
    const database = await open();
    const { databaseUrl } = database.options;
    const killed = await runMigrationKills({ seed, kills: count, databaseUrl });
    await database.close();
    wrong.push(...killed.wrong);
    rows.push(
      none(
        `rows or tables that differ after ${count} kills, ${killed.struck} of them in migrations of filled databases, on ${name}`,
        killed.wrong,
      ),
    );
  }
}

/** What needs a clock, a disk or a network of its own is a test already. */
function tests(): void {
  const root = path.resolve(import.meta.dirname, '../..');
  for (const [what, files] of [
    ['rewritings of proxies', ['src/server/http/called-address.test.ts']],
    [
      'canaries in every input',
      ['src/server/canaries.database.test.ts', 'src/server/http/install.database.test.ts'],
    ],
    ['a full disk', ['src/server/http/storage-full.database.test.ts']],
    ['silent connections', ['src/server/store/postgres.database.test.ts']],
    [
      'clocks',
      [
        'src/server/http/leaving.database.test.ts',
        'src/server/store/store.database.test.ts',
        'src/server/work/work.database.test.ts',
      ],
    ],
    [
      'quotas',
      ['src/server/http/quotas.database.test.ts', 'src/server/http/request-lines.test.ts'],
    ],
  ] as const) {
    const { status, signal, stdout } = spawnSync(
      process.execPath,
      [programOf('vitest'), 'run', ...files],
      { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    );
    const failed = stdout.split('\n').filter((line) => line.includes(' FAIL '));
    if (status !== 0) wrong.push(`${what}: ${signal ?? failed.join('\n')}`);
    rows.push({
      what,
      found: status === 0 ? 'held' : 'failed',
      goal: 'held',
      reached: status === 0,
    });
  }
}

function none(what: string, found: readonly string[]) {
  return { what, found: String(found.length), goal: '0', reached: found.length === 0 };
}
