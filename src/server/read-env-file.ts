import { existsSync } from 'node:fs';
import { StartError } from './model/start-error.ts';

/**
 * Takes over what the file `.env` in this folder says, if there is one. Variables that are set already
 * win over the file's.
 *
 * @throws {StartError} when it cannot be read
 */
export function readEnvFile(): void {
  if (!existsSync('.env')) return;
  try {
    process.loadEnvFile('.env');
  } catch (error) {
    throw new StartError(
      'The file .env in this folder cannot be read. Let the user that runs this read it, or move it away.',
      { cause: error },
    );
  }
}
