/**
 * Whether an account may be read: `revoked` when HubSpot took its grant back, `uninstalled` when the
 * app was removed, or its data is to be deleted.
 */
export type AccountStatus = 'active' | 'revoked' | 'uninstalled';

/** The same, with `leaving` for an account whose super admin asked for the deletion of its data. */
export type AccountStanding = AccountStatus | 'leaving';

export function standingOf(account: {
  status: AccountStatus;
  deletionAskedBy: string | null;
}): AccountStanding {
  const { status, deletionAskedBy } = account;
  return status === 'uninstalled' && deletionAskedBy !== null ? 'leaving' : status;
}

const day = 24 * 60 * 60_000;
/** How long what is stored of an account is kept after it was removed; in milliseconds. */
export const keptAfterRemoval = 30 * day;
/**
 * The least time between an account's end and the deletion of its data; in milliseconds. Processes
 * believe for two seconds that it is there, and HubSpot waits 15 for what was asked before.
 */
export const settlesWithin = 2 * 60_000;
