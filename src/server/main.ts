import { readConfiguration } from './configuration.ts';
import { endEvenIfHeld, endOnSignals } from './end-on-signals.ts';
import { fail } from './fail.ts';
import { readEnvFile } from './read-env-file.ts';
import { refuseArguments } from './refuse-arguments.ts';

/** `npm run server`: the service for one HubSpot account, configured by environment variables. */
async function main(): Promise<void> {
  const endsBy = endOnSignals();
  refuseArguments('npm run server');
  readEnvFile();
  const configuration = readConfiguration(process.env);
  // Loading the rest takes seconds.
  const { startServer } = await import('./start-server.ts');
  const server = await startServer(configuration);
  process.stdout.write(`Server ready: ${server.url}\n`);
  endsBy(() => void server.close().then(() => endEvenIfHeld(), fail));
}

main().catch(fail);
