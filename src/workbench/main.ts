#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { exampleAccounts } from './examples/accounts.ts';
import { startWorkbench } from './index.ts';

const usage = `Usage: hubspot-workbench <project folder> [options]

  --port N     port on localhost (4400; 0 takes any free one)
  --no-open    do not open a browser
  --verbose    say what is built and fetched

CLIENT_SECRET in the environment signs hubspot.fetch.`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    port: { type: 'string', default: '4400' },
    open: { type: 'boolean', default: true },
    verbose: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const [project] = positionals;
if (values.help || project === undefined) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}

const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`--port ${values.port} is no port`);
  process.exit(2);
}

const workbench = await startWorkbench({
  project,
  port,
  accounts: exampleAccounts,
  ...(process.env['CLIENT_SECRET'] ? { clientSecret: process.env['CLIENT_SECRET'] } : {}),
  ...(values.verbose ? { log: (line: string) => console.error(line) } : {}),
}).catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
console.log(`Workbench ready: ${workbench.url}`);
if (values.open) openBrowser(workbench.url);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void workbench.close().then(() => process.exit(0)));
}

function openBrowser(url: string): void {
  const command = { darwin: 'open', win32: 'explorer' }[process.platform as string] ?? 'xdg-open';
  // No browser to open is no reason to stop: the address has been printed.
  spawn(command, [url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
