import { useEffect, useState } from 'react';
import type { WorkbenchProperty, WorkbenchRecord } from '../../shared/account.ts';
import type { CrmProperties, CrmQuestion } from '../../shared/crm.ts';
import { askCrm, type Asker } from '../extension/ask-crm.ts';

export interface RecordValue {
  /** HubSpot's internal name. */
  name: string;
  label: string;
  /** Formatted for the user. */
  shown: string;
}

/**
 * A record's values as HubSpot shows them, formatted and with their labels; as they are stored and
 * by their names where nothing is known of a type's properties. Empty until that has been asked:
 * give what uses it a `key`, so that no record is shown with the values of the one before.
 */
export function useRecordValues(asker: Asker, record: WorkbenchRecord): RecordValue[] {
  const [values, setValues] = useState<RecordValue[]>([]);
  const { account, user } = asker;
  useEffect(() => {
    let current = true;
    void readValues(asker, record).then((read) => {
      if (current) setValues(read);
    });
    return () => {
      current = false;
    };
  }, [account.portalId, account.timeZone, user.locale, record]);
  return values;
}

async function readValues(asker: Asker, record: WorkbenchRecord): Promise<RecordValue[]> {
  // The name is the heading of the page, and every record has an id.
  const { name: _heading, hs_object_id: _id, ...stored }: CrmProperties = record.properties ?? {};
  const objectType = record.objectTypeId;
  const answerTo = async <Answer>(question: CrmQuestion): Promise<Answer | null> => {
    const reply = await askCrm<Answer>(asker, question).catch(() => null);
    return reply && 'data' in reply ? reply.data : null;
  };
  const [definitions, formatted] = await Promise.all([
    answerTo<WorkbenchProperty[]>({ kind: 'definitions', objectType }),
    answerTo<CrmProperties[]>({ kind: 'format', objectType, propertiesList: [stored] }),
  ]);
  const values = Object.entries({ ...stored, ...formatted?.[0] }).map(([name, value]) => ({
    name,
    label: definitions?.find((it) => it.name === name)?.label || name,
    shown: value || '--',
  }));
  return [...values, { name: 'hs_object_id', label: 'Record ID', shown: record.objectId }];
}
