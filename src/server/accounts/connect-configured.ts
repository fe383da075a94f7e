import { readAccountDetails } from '../hubspot/account-details.ts';
import type { CallPolicyOptions } from '../hubspot/call-policy.ts';
import { connect, type ConnectionOptions, type HubSpotConnection } from '../hubspot/connection.ts';
import { HubSpotError } from '../hubspot/hubspot-error.ts';
import { StartError } from '../model/start-error.ts';

/** A HubSpot account that the server may read. */
export interface ConfiguredAccount {
  /** HubSpot's id of the account; asked of HubSpot at start when absent. */
  portalId?: string;
  /** Access token of the app in that account. */
  accessToken: string;
  /** Where HubSpot's API is; `https://api.hubapi.com` when absent. */
  apiUrl?: string;
}

/**
 * The connections of the accounts whose access tokens the configuration holds, by HubSpot's id.
 *
 * @throws {StartError} when HubSpot does not say which account a token belongs to
 */
export async function connectConfigured(
  {
    accounts,
    callPolicy,
  }: { accounts: ConfiguredAccount[]; callPolicy?: Partial<CallPolicyOptions> },
  now: () => Date,
  onCall: NonNullable<ConnectionOptions['onCall']>,
): Promise<Map<string, HubSpotConnection>> {
  const connections = new Map<string, HubSpotConnection>();
  for (const account of accounts) {
    const connection = connect({
      accessToken: account.accessToken,
      apiUrl: account.apiUrl ?? 'https://api.hubapi.com',
      ...(callPolicy === undefined ? {} : { callPolicy }),
      now,
      onCall,
    });
    connections.set(await findPortalId(account, connection), connection);
  }
  return connections;
}

async function findPortalId(account: ConfiguredAccount, connection: HubSpotConnection) {
  if (account.portalId !== undefined) return account.portalId;
  const { portalId } = await readAccountDetails(connection, connection.whileWaiting).catch(
    (error: unknown) => {
      throw error instanceof HubSpotError ? hubSpotProblem(error) : error;
    },
  );
  return portalId;
}

function hubSpotProblem(error: HubSpotError): StartError {
  const advice =
    error.kind === 'unauthorized'
      ? 'Set HUBSPOT_ACCESS_TOKEN to the access token on the Auth tab of your HubSpot app.'
      : 'Check HUBSPOT_ACCESS_TOKEN, HUBSPOT_API_URL and the connection, and start again.';
  return new StartError(`HubSpot did not say which account this is (${error.kind}). ${advice}`, {
    cause: error,
  });
}
