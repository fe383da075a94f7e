import { useEffect, useState } from 'react';
import type { WorkbenchProperty, WorkbenchRecord } from '../../shared/account.ts';
import type { CrmProperties, CrmQuestion } from '../../shared/crm.ts';
import { isSameObjectType } from 'hubspot-crm';
import { askCrm, type Asker } from '../extension/ask-crm.ts';
import { onRecordChange } from '../record-changes.ts';

export interface RecordValue {
  /** HubSpot's internal name. */
  name: string;
  label: string;
  /** Formatted for the user. */
  shown: string;
}

/**
 * Of an account with an API: of the properties that HubSpot gives every account, those worth showing.
 * Of any other type all that have a value.
 */
const shownByType: Record<string, string[]> = {
  companies: ['domain', 'phone', 'city', 'country', 'industry', 'createdate'],
  contacts: ['email', 'phone', 'jobtitle', 'createdate'],
  deals: ['amount', 'closedate', 'createdate'],
  tickets: ['hs_ticket_priority', 'createdate'],
};

/**
 * A record's values as HubSpot shows them, formatted and with their labels; as they are stored and
 * by their names where nothing is known of a type's properties. Empty until that has been asked:
 * give what uses it a `key`, so that no record is shown with the values of the one before.
 */
export function useRecordValues(asker: Asker, record: WorkbenchRecord): RecordValue[] {
  const [values, setValues] = useState<RecordValue[]>([]);
  const [changes, setChanges] = useState(0);
  const { account, user } = asker;
  const { objectTypeId, objectId } = record;
  useEffect(
    () =>
      onRecordChange((change) => {
        const isThis =
          change.portalId === account.portalId &&
          change.record.objectId === objectId &&
          isSameObjectType(change.record.objectTypeId, objectTypeId);
        if (isThis) setChanges((before) => before + 1);
      }),
    [account.portalId, objectTypeId, objectId],
  );
  useEffect(() => {
    let current = true;
    void readValues(asker, record).then((read) => {
      if (current) setValues(read);
    });
    return () => {
      current = false;
    };
  }, [account.portalId, account.timeZone, user.locale, objectTypeId, objectId, changes]);
  return values;
}

async function readValues(asker: Asker, record: WorkbenchRecord): Promise<RecordValue[]> {
  const { objectType, objectTypeId, objectId } = record;
  const { isConnected } = asker.account;
  // The name is the heading of the page.
  const { name: _heading, ...stored }: CrmProperties = record.properties ?? {};
  const names = isConnected ? (shownByType[objectType] ?? '*') : Object.keys(stored);
  const answerTo = async <Answer>(question: CrmQuestion): Promise<Answer | null> => {
    const reply = await askCrm<Answer>(asker, question).catch(() => null);
    return reply && 'data' in reply ? reply.data : null;
  };
  const [definitions, values] = await Promise.all([
    answerTo<WorkbenchProperty[]>({ kind: 'definitions', objectType: objectTypeId }),
    answerTo<CrmProperties>({
      kind: 'properties',
      record: { objectTypeId, objectId },
      names,
      options: { propertiesToFormat: 'all' },
    }),
  ]);
  const definitionOf = (name: string) => definitions?.find((it) => it.name === name);
  return [
    ...Object.entries(values ?? stored)
      .filter(([name, value]) => !isConnected || (definitionOf(name) && (names !== '*' || value)))
      .filter(([name]) => name !== 'hs_object_id')
      .map(([name, value]) => ({
        name,
        label: definitionOf(name)?.label || name,
        shown: value || '--',
      })),
    { name: 'hs_object_id', label: 'Record ID', shown: objectId },
  ];
}
