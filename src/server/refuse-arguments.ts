import { StartError } from './model/start-error.ts';

/**
 * For a command that takes no arguments: `npm run migrate -- --help` would change the tables.
 *
 * @throws {StartError}
 */
export function refuseArguments(command: string): void {
  const [first] = process.argv.slice(2);
  if (first === undefined) return;
  throw new StartError(
    `${command} does not know ${JSON.stringify(first)}: it takes its settings from the environment and .env, ` +
      'as .env.example and docs/operating.md say.',
  );
}
