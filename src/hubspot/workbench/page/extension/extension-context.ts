import type { WorkbenchRecord } from '../../shared/account.ts';
import type { RecordSelection } from '../../shared/crm.ts';
import type { WorkbenchDescription } from '../../shared/description.ts';
import type { ExtensionContext } from '../../shared/worker-protocol.ts';
import type { Host } from './host-context.ts';

/** `context` as HubSpot hands it to an extension for this user, account and records. */
export function createExtensionContext(
  host: Host,
  description: WorkbenchDescription,
  records: { record: WorkbenchRecord | null; selection: RecordSelection | null },
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
    ...crmContext(records),
  };
}

function crmContext({
  record,
  selection,
}: Parameters<typeof createExtensionContext>[2]): Pick<ExtensionContext, 'crm'> {
  if (record) {
    return { crm: { objectId: Number(record.objectId), objectTypeId: record.objectTypeId } };
  }
  if (selection) {
    const { objectTypeId, objectIds } = selection;
    return { crm: { objectIds: objectIds.map(Number), objectTypeId } };
  }
  return {};
}
