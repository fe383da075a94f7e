import { once } from 'node:events';
import { createServer } from 'node:net';
import { Command, InvalidArgumentError } from 'commander';
import getPort, { portNumbers } from 'get-port';
import { endOnSignals, exitEvenIfHeld } from '@partner-tier-points/server/end-on-signals';
import type { Running } from './start.ts';

function portOf(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new InvalidArgumentError('Give a whole number from 0 to 65535.');
}

const program = new Command('npm start --')
  .description(
    'Starts the sandbox, the server and the workbench on this machine, and opens the workbench.\n' +
      'With HUBSPOT_ACCESS_TOKEN set, it uses that HubSpot account instead of the sandbox.',
  )
  .option('--port <number>', 'port of the workbench; 0 for any free port', portOf, 4400)
  .option('--data-folder <path>', 'folder for settings and synced data; overrides DATA_FOLDER')
  .option('--no-open', 'do not open a browser')
  .parse();
const options = program.opts<{ port: number; dataFolder?: string; open: boolean }>();

const endsBy = endOnSignals();
let running: Running;

try {
  // What can be refused at once is: only then is everything else loaded, which takes seconds.
  await expectFree(options.port);
  const { start } = await import('./start.ts');
  running = await start({
    port: options.port,
    environment: process.env,
    warmUp: options.open,
    ...(options.dataFolder === undefined ? {} : { dataFolder: options.dataFolder }),
    // Standard output is for the one line that says where the workbench is.
    progress: (line) => console.error(line),
  });
} catch (error) {
  console.error(`Could not start. ${await explain(error as NodeJS.ErrnoException)}`);
  process.exit(2);
}
endsBy(() => void running.close().then(() => exitEvenIfHeld()));
const address = running.addressOf('/');
console.log(`Workbench ready: ${address}`);
if (options.open && process.stdout.isTTY) {
  const { default: open } = await import('open');
  // On a machine without a browser the line above is all that is needed.
  await open(address).catch(() => undefined);
}

/** @throws as the workbench would, which listens last. */
async function expectFree(port: number): Promise<void> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  server.close();
  await once(server, 'close');
}

async function explain(error: NodeJS.ErrnoException): Promise<string> {
  if (error.code === 'EADDRINUSE') {
    return `Port ${options.port} is in use. Use: ${await withFreePort()}`;
  }
  const { DataFolderInUseError } = await import('@partner-tier-points/server');
  if (error instanceof DataFolderInUseError) {
    return `${error.message}\nTo run a second one, use: ${await withFreePort()} --data-folder .data/second`;
  }
  return error.message;
}

async function withFreePort(): Promise<string> {
  const near = portNumbers(Math.max(options.port, 4400), 65_535);
  // In PowerShell npm loses dashes without quotes, and its options with them.
  const dashes = process.platform === 'win32' ? '"--"' : '--';
  return `npm start ${dashes} --port ${await getPort({ port: near, host: '127.0.0.1' })}`;
}
