import { parseArgs } from 'node:util';
import open from 'open';
import { start } from './start.ts';

const usage = `Usage: npm start -- [--port N] [--no-open]

Starts HubSpot's sandbox, the server and the workbench on this machine, and opens the workbench.
With HUBSPOT_ACCESS_TOKEN set, that account is read instead of the sandbox.

  --port N     the workbench's port (default 4400; 0 for any free one)
  --no-open    do not open a browser`;

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

function readOptions(): { port: number; open: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '4400' },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) {
      console.log(usage);
      process.exit(0);
    }
    if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65535) {
      fail(`--port takes a number from 0 to 65535, not "${values.port}".\n\n${usage}`);
    }
    return { port: Number(values.port), open: !values['no-open'] };
  } catch (error) {
    return fail(`${(error as Error).message}\n\n${usage}`);
  }
}

const options = readOptions();
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
  running = await start({ port: options.port, environment: process.env, warmUp: options.open });
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  fail(
    code === 'EADDRINUSE'
      ? `Port ${options.port} is in use. Choose another one: npm start -- --port ${options.port + 10}`
      : `Could not start: ${message}`,
  );
}
if (stopping) await running.close();
console.log(`Workbench ready: ${running.url}`);
if (options.open && process.stdout.isTTY) {
  // On a machine without a browser the line above is all that is needed.
  await open(running.url).catch(() => undefined);
}
