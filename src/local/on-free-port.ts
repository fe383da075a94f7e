import getPort from 'get-port';

const mostTries = 5;

/**
 * Begins something on a port that is free, and again on another where somebody else was quicker: a
 * port can only be chosen before it is listened on.
 */
export async function onFreePort<Result>(
  begin: (port: number) => Promise<Result>,
): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    const port = await getPort({ host: '127.0.0.1' });
    try {
      return await begin(port);
    } catch (error) {
      if (tries === mostTries || !isTaken(error, port)) throw error;
    }
  }
}

function isTaken(error: unknown, port: number): boolean {
  const problem: NodeJS.ErrnoException & { port?: number } =
    error instanceof Error && error.cause instanceof Error ? error.cause : (error as Error);
  return problem.code === 'EADDRINUSE' && problem.port === port;
}
