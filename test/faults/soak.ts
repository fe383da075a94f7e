/**
 * `npm run soak`: 10,000 fault scripts, or `-- --scripts N`, from a seed of its own each time, or
 * `-- --from SEED`; `-- --seed SEED` plays one scenario again.
 */
import { parseArgs } from 'node:util';
import { startPostgres } from '../../src/server/store/test-databases.ts';
import { reportOf } from './run-batch.ts';
import { runInProcesses } from './run-in-processes.ts';
import { scenarioOf, scriptsOfScenario } from './scenario.ts';

const { values } = parseArgs({
  options: {
    scripts: { type: 'string', default: '10000' },
    from: { type: 'string' },
    seed: { type: 'string' },
  },
});
const one = values.seed === undefined ? undefined : Number(values.seed);
const many = one === undefined ? Math.ceil(Number(values.scripts) / scriptsOfScenario) : 1;
const first = one ?? Number(values.from ?? Math.floor(Date.now() / 1000) * 1000);
const seeds = Array.from({ length: many }, (_, index) => first + index);
if (one !== undefined) console.log(JSON.stringify(scenarioOf(one), null, 1));

const started = performance.now();
const database = await startPostgres();
const outcomes = await runInProcesses(seeds, database.options).finally(database.close);
const sum = (of: 'scripts' | 'met' | 'calls') =>
  outcomes.reduce((total, outcome) => total + outcome[of], 0);
const failed = outcomes.filter(({ wrong }) => wrong.length > 0).length;
console.log(reportOf(outcomes));
console.log(
  `${sum('scripts')} scripts from seed ${first} on, ${sum('met')} faults and changes met in ` +
    `${sum('calls')} calls, ${Math.round((performance.now() - started) / 1000)} s: ` +
    `${failed} scenarios failed.`,
);
process.exitCode = failed === 0 ? 0 : 1;
