/**
 * `npm run soak -- --grants N`: N scripts of what happens to tokens, from another seed each time;
 * `npm run soak`: 10,000 fault scripts, or `-- --scripts N`, and then 9 processes that are killed,
 * or `-- --kills N`, from another seed each time, or `-- --from SEED`; `-- --seed SEED` plays one
 * scenario again.
 */
import { startPostgres } from '../../src/server/testing/test-databases.ts';
import { runKills } from './kill-runs.ts';
import { soakGrants } from './soak-grants.ts';
import { reportOf } from './run-batch.ts';
import { runInProcesses } from './run-in-processes.ts';
import { scenarioOf, scriptsOfScenario } from './scenario.ts';
import { readOptions } from '../read-options.ts';

const { values } = readOptions({
  options: {
    scripts: { type: 'string', default: '10000' },
    kills: { type: 'string', default: '9' },
    grants: { type: 'string' },
    from: { type: 'string' },
    seed: { type: 'string' },
  },
});
if (values.grants !== undefined) {
  await soakGrants(Number(values.grants), values.from === undefined ? null : Number(values.from));
  process.exit();
}
/**
 * Milliseconds after which HubSpot's silence is given up. Beside other work a call may take a second
 * time and again, which is none of the faults.
 */
const patient = 10_000;
const one = values.seed === undefined ? undefined : Number(values.seed);
const many = one === undefined ? Math.ceil(Number(values.scripts) / scriptsOfScenario) : 1;
const first = one ?? Number(values.from ?? Math.floor(Date.now() / 1000) * 1000);
const seeds = Array.from({ length: many }, (_, index) => first + index);
if (one !== undefined) console.log(JSON.stringify(scenarioOf(one), null, 1));

const started = performance.now();
const seconds = () => Math.round((performance.now() - started) / 1000);
const database = await startPostgres();
const outcomes = await runInProcesses(seeds, database.options, patient);
const sum = (of: 'scripts' | 'met' | 'calls') =>
  outcomes.reduce((total, outcome) => total + outcome[of], 0);
const failed = outcomes.filter(({ wrong }) => wrong.length > 0).length;
console.log(reportOf(outcomes));
console.log(
  `${sum('scripts')} scripts from seed ${first} on, ${sum('met')} faults and changes met in ` +
    `${sum('calls')} calls, ${seconds()} s: ${failed} scenarios failed.`,
);
const kills = one === undefined ? Number(values.kills) : 0;
const killed = await runKills({
  seed: first % 1_000_000,
  kills,
  accountsOfKill: 30,
  database: database.options,
});
await database.close();
console.log(killed.wrong.join('\n'));
console.log(
  `${kills} processes killed in the middle of ${killed.struck} accounts, ${seconds()} s in all: ` +
    `${killed.wrong.length} differences.`,
);
process.exitCode = failed + killed.wrong.length === 0 ? 0 : 1;
