import { DataFolderInUseError } from '@partner-tier-points/server';
import { Command, InvalidArgumentError } from 'commander';
import getPort, { portNumbers } from 'get-port';
import open from 'open';
import { start } from './start.ts';

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

let stopping = false;
let running: Awaited<ReturnType<typeof start>> | undefined;

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await running?.close();
  process.exit(0);
}
process.on('SIGINT', () => void stop());
process.on('SIGTERM', () => void stop());

try {
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
if (stopping) await running.close();
const address = running.addressOf('/');
console.log(`Workbench ready: ${address}`);
if (options.open && process.stdout.isTTY) {
  // On a machine without a browser the line above is all that is needed.
  await open(address).catch(() => undefined);
}

async function explain(error: NodeJS.ErrnoException): Promise<string> {
  if (error instanceof DataFolderInUseError) {
    return `${error.message}\nTo run a second one, use: ${await withFreePort()} --data-folder .data/second`;
  }
  if (error.code === 'EADDRINUSE') {
    return `Port ${options.port} is in use. Use: ${await withFreePort()}`;
  }
  return error.message;
}

async function withFreePort(): Promise<string> {
  const near = portNumbers(Math.max(options.port, 4400), 65_535);
  return `npm start -- --port ${await getPort({ port: near, host: '127.0.0.1' })}`;
}
