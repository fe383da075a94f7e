import { ConfigurationError } from './configuration.ts';
import { describeError } from './log.ts';
import { StartError } from './model/start-error.ts';
import { explainRefusal } from './store/start-problems.ts';

/** Says why a command ends, in a sentence where it is nobody's bug, and lets it end with 1. */
export function fail(thrown: unknown): void {
  const error = explainRefusal(thrown);
  const text =
    error instanceof ConfigurationError || error instanceof StartError
      ? error.message
      : `The server stopped because of an error: ${JSON.stringify(describeError(error), null, 2)}`;
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
}
