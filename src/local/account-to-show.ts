import {
  connect,
  HubSpotError,
  readClientCompanies,
  type HubSpotConnection,
} from '@partner-tier-points/server';
import type { WorkbenchAccount, WorkbenchRecord, WorkbenchUser } from 'hubspot-workbench';

/** How many users, and companies for the developer's panel, a real account has in the workbench. */
const usersShown = 5;
const recordsShown = 20;

/**
 * What the workbench must know of a HubSpot account to show it: name, time zone, who can sign in,
 * and companies that partner clients belong to. One more user reads Swedish, so that the second
 * language can be seen; HubSpot's API does not tell anyone's language.
 *
 * @throws Error that says what to do when HubSpot refuses the token, or does not answer in time.
 */
export async function accountToShow(
  accessToken: string,
  apiUrl: string,
): Promise<WorkbenchAccount> {
  const hubspot = connect({ accessToken, apiUrl, now: () => new Date() });
  try {
    return await readAccount(hubspot);
  } catch (error) {
    throw error instanceof HubSpotError ? new Error(advise(error), { cause: error }) : error;
  } finally {
    hubspot.close();
  }
}

function advise({ kind, details: { scopes = [], reason } }: HubSpotError): string {
  if (reason === 'redirected') {
    return 'HubSpot was not reached: its address, or something on the way, redirects. Check HUBSPOT_API_URL and your proxy.';
  }
  switch (kind) {
    case 'unauthorized':
      return 'HubSpot rejected HUBSPOT_ACCESS_TOKEN. Copy the access token from the Auth tab of your app.';
    case 'refused':
      return `HubSpot refused access. Grant the app these scopes: ${scopes.join(', ')}.`;
    case 'rateLimited':
      return "The account's HubSpot request limit is reached. Try again later.";
    default:
      return `HubSpot did not answer as expected (${kind}). Check your connection and try again.`;
  }
}

async function readAccount(hubspot: HubSpotConnection): Promise<WorkbenchAccount> {
  const details = (await hubspot.whileWaiting('read which account the access token is for', () =>
    hubspot.get('/account-info/v3/details'),
  )) as { portalId: number; timeZone?: string };
  return {
    portalId: String(details.portalId),
    name: `HubSpot account ${details.portalId}`,
    timeZone: details.timeZone ?? 'UTC',
    users: await usersToShow(hubspot),
    records: await clientCompanies(hubspot),
  };
}

async function usersToShow(hubspot: HubSpotConnection): Promise<WorkbenchUser[]> {
  const { results } = await hubspot.whileWaiting('read the users', () =>
    hubspot.client.settings.users.usersApi.getPage(usersShown, undefined, hubspot.options()),
  );
  return results.map((user): WorkbenchUser => ({
    id: user.id,
    email: user.email,
    firstName: user.firstName ?? '',
    lastName: user.lastName ?? user.email,
    language: 'en',
    locale: 'en-us',
    ...(user.superAdmin ? { title: 'super admin' } : {}),
  }));
}

/** Empty when the account has no partner clients, or none that may be read. */
async function clientCompanies(hubspot: HubSpotConnection): Promise<WorkbenchRecord[]> {
  try {
    const companies = await readClientCompanies(hubspot, recordsShown);
    return companies.map(({ companyId, name }) => ({
      objectType: 'companies',
      objectTypeId: '0-2',
      objectId: companyId,
      name: name ?? `Company ${companyId}`,
    }));
  } catch {
    return [];
  }
}
