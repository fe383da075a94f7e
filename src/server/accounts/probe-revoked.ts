import type { Logger } from 'pino';
import type { GrantStore } from '../store/grant-store.ts';
import type { GrantKeeper } from './grant-keeper.ts';

/** How often HubSpot is asked again about a grant that it has called revoked; in milliseconds. */
const probedAfter = 24 * 60 * 60_000;
const together = 20;

/**
 * Asks about grants that HubSpot has called revoked a day ago or more. Several servers may do so at
 * once: one of them has the grant meanwhile.
 */
export async function probeRevoked(
  grants: GrantStore,
  keeper: Pick<GrantKeeper, 'probe'>,
  now: Date,
  log: Pick<Logger, 'warn'>,
): Promise<void> {
  const before = new Date(now.getTime() - probedAfter);
  for (const portalId of await grants.revokedBefore(before, now, together)) {
    await keeper.probe(portalId, before).catch((error: unknown) => {
      log.warn({ portalId, error }, 'asking about a revoked grant failed');
    });
  }
}
