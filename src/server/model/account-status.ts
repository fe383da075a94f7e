/**
 * Whether an account may be read: `revoked` when HubSpot took its grant back, `uninstalled` when the
 * app was removed, or its data is to be deleted.
 */
export type AccountStatus = 'active' | 'revoked' | 'uninstalled';
