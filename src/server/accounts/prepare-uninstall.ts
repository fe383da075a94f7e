import type { Logger } from 'pino';
import { HubSpotError } from '../hubspot/hubspot-error.ts';
import type { UninstallApp } from '../hubspot/uninstall-app.ts';
import type { AccountStore } from '../store/account-store.ts';
import type { GrantKeeper } from './grant-keeper.ts';
import { UnsealError } from './key-ring.ts';

/**
 * Gets ready to remove the app from an account whose super admin asked for the deletion of its data:
 * afterwards its tokens are gone too. Until the deletion they may take that back, which needs the app.
 *
 * @returns removes it, whatever HubSpot says; null where there is nothing to remove.
 */
export async function prepareUninstall(
  portalId: string,
  parts: {
    accounts: Pick<AccountStore, 'find'>;
    keeper: Pick<GrantKeeper, 'tokensOf'>;
    uninstall: UninstallApp;
    log: Pick<Logger, 'info' | 'warn'>;
  },
): Promise<((deletion: { account: string }) => Promise<void>) | null> {
  const { accounts, keeper, uninstall, log } = parts;
  const failed = 'the app could not be removed from an account, which can do so in HubSpot';
  const account = await accounts.find(portalId);
  if (!account?.deletionAskedBy) return null;
  let accessToken: string;
  try {
    accessToken = await keeper.tokensOf(portalId).current();
  } catch (error) {
    // Also when their key is gone: that keeps no data here.
    if (!(error instanceof HubSpotError || error instanceof UnsealError)) throw error;
    log.warn({ failure: error.details }, failed);
    return null;
  }
  return async (deletion) => {
    // Whoever has installed the app again since would lose it.
    if ((await accounts.find(portalId)) !== null) return;
    try {
      await uninstall(accessToken);
      log.info(deletion, 'the app was removed from an account');
    } catch (error) {
      if (!(error instanceof HubSpotError)) throw error;
      log.warn({ ...deletion, failure: error.details }, failed);
    }
  };
}
