import type { WorkbenchAccount } from '../../shared/account.ts';
import type { ExtensionDescription, WorkbenchDescription } from '../../shared/description.ts';
import { isOfType } from '../../shared/record-type.ts';
import type { View } from '../address.ts';

/** A place at which an extension can be opened. */
export interface Place {
  extension: ExtensionDescription;
  /** For example `crm.record.tab: Hello, Example Company 1`. */
  label: string;
  view: View;
}

/**
 * Every extension at its location: cards on the first record of each type that they are for, bulk
 * actions with the first two ticked.
 */
export function placesOf(
  { extensions }: Pick<WorkbenchDescription, 'extensions'>,
  account: Pick<WorkbenchAccount, 'records'>,
): Place[] {
  return extensions.flatMap((extension): Place[] => {
    const { type, name, location } = extension;
    if (type === 'page') {
      const view: View = { kind: 'page', path: '/', params: {} };
      return [{ extension, label: `${location}: ${name}`, view }];
    }
    if (type === 'settings') {
      return [{ extension, label: `${location}: ${name}`, view: { kind: 'settings' } }];
    }
    return extension.objectTypes.flatMap((objectType): Place[] => {
      const records = account.records.filter((it) => isOfType(it, objectType));
      const [record] = records;
      if (!record) return [];
      if (type === 'crm-bulk-action') {
        const selected = records.slice(0, 2).map((it) => it.objectId);
        const view = { kind: 'records', objectType: record.objectType, selected } as const;
        return [
          {
            extension,
            label: `${location}: ${name}, ${record.objectType}`,
            view: { ...view, action: extension.uid },
          },
        ];
      }
      return [
        {
          extension,
          label: `${location}: ${name}, ${record.name}`,
          view: {
            kind: 'record',
            objectType: record.objectType,
            objectId: record.objectId,
            place: placeOf(location),
            tab: location === 'crm.record.tab' ? extension.uid : null,
          },
        },
      ];
    });
  });
}

function placeOf(location: ExtensionDescription['location']) {
  if (location === 'crm.preview') return 'preview';
  return location === 'helpdesk.sidebar' ? 'helpdesk' : 'record';
}
