import type { Logger } from 'pino';

/** However many requests fail, the log has a line this often; in milliseconds. */
const logEvery = 60_000;

/**
 * Tells the log which server signatures were checked for when they fail: a wrong `PUBLIC_URL` looks
 * to everybody else like a wrong secret. Without what came with the request, which anybody can write.
 *
 * @param publicUrl undefined where it is the `Host` that requests come with
 */
export function logFailedSignatures(log: Logger, now: () => Date, publicUrl: string | undefined) {
  const checkedServer = publicUrl === undefined ? null : new URL(publicUrl).origin;
  let loggedAt = -Infinity;
  let since = 0;
  return (problem: string): void => {
    since += 1;
    const time = now().getTime();
    if (time - loggedAt < logEvery) return;
    log.warn(
      { problem, checkedServer, requests: since },
      'requests without a valid signature; is PUBLIC_URL the address that HubSpot calls?',
    );
    loggedAt = time;
    since = 0;
  };
}
