import { readSealingConfiguration } from './configuration.ts';
import { fail } from './fail.ts';
import { readEnvFile } from './read-env-file.ts';
import { refuseArguments } from './refuse-arguments.ts';

/** `npm run tokens:reseal`: seals every token with the first key of `TOKEN_KEYS`, while servers run. */
async function main(): Promise<void> {
  refuseArguments('npm run tokens:reseal');
  readEnvFile();
  const { databaseUrl, keys } = readSealingConfiguration(process.env);
  // Loading the rest takes seconds.
  const { resealGrants } = await import('./accounts/reseal-grants.ts');
  const { openStore } = await import('./store/store.ts');
  const store = await openStore({ databaseUrl, migrate: false });
  try {
    const { grants, unopened } = await resealGrants(store.grants, keys);
    process.stdout.write(`Sealed the tokens of ${grants} accounts with the key ${keys[0].id}.\n`);
    if (unopened.length === 0) return;
    process.stderr.write(
      `No key in TOKEN_KEYS opens the tokens of these accounts: ${unopened.join(', ')}. ` +
        'Add the key that they were sealed with and run this again, or let the accounts install the app again.\n',
    );
    process.exitCode = 1;
  } finally {
    await store.close();
  }
}

main().catch(fail);
