import type { WorkbenchRecord } from '../../shared/account.ts';
import type { WorkbenchDescription } from '../../shared/description.ts';
import type { ExtensionContext } from '../../shared/worker-protocol.ts';
import type { Host } from './host-context.ts';

/** `context` as HubSpot hands it to an extension for this user, account and record. */
export function createExtensionContext(
  host: Host,
  description: WorkbenchDescription,
  record: WorkbenchRecord | null,
): ExtensionContext {
  const { account, user, extension } = host;
  return {
    location: extension.location,
    user: {
      id: Number(user.id),
      emails: [user.email],
      email: user.email,
      firstName: user.firstName,
      lastName: user.lastName,
      roles: [],
      teams: [],
      locale: user.locale,
      language: user.language,
      permissions: user.permissions ?? [],
    },
    portal: { id: Number(account.portalId), timezone: account.timeZone },
    variables: description.variables,
    extension: {
      appId: description.appId,
      appName: description.appName,
      cardTitle: extension.name,
    },
    ...(record
      ? { crm: { objectId: Number(record.objectId), objectTypeId: record.objectTypeId } }
      : {}),
  };
}
