import { useEffect, useState } from 'react';
import type { WorkbenchRecord } from '../../shared/account.ts';
import type { CrmProperties } from '../../shared/crm.ts';
import { objectTypeOf } from 'hubspot-crm';
import { askCrm, type Asker } from '../extension/ask-crm.ts';
import { nameProperties, namedRecord } from '../record-name.ts';
import { isOfType } from '../../shared/record-type.ts';

export type RecordAnswer =
  | { status: 'asking' }
  | { status: 'found'; record: WorkbenchRecord }
  /** It does not exist, or may not be read. */
  | { status: 'refused'; problem: string };

/** One of the account's records; where it lists only some, HubSpot's API is asked. */
export function useRecord(asker: Asker, objectType: string, objectId: string): RecordAnswer {
  const { account } = asker;
  const listed = account.records.find(
    (it) =>
      // An extension knows a custom type by its id, the address of a listed one by its name.
      it.objectId === objectId && isOfType(it, objectType),
  );
  const wanted = JSON.stringify([account.portalId, objectType, objectId]);
  const [asked, setAsked] = useState<{ wanted: string; answer: RecordAnswer } | null>(null);
  const isListed = listed !== undefined;
  useEffect(() => {
    let current = !isListed;
    if (current) {
      void askForRecord(asker, objectType, objectId).then((answer) => {
        if (current) setAsked({ wanted, answer });
      });
    }
    return () => {
      current = false;
    };
  }, [wanted, isListed]);
  if (listed) return { status: 'found', record: listed };
  // Another record's answer is not this one's.
  return asked?.wanted === wanted ? asked.answer : { status: 'asking' };
}

async function askForRecord(
  asker: Asker,
  objectType: string,
  objectId: string,
): Promise<RecordAnswer> {
  const type = objectTypeOf(objectType);
  const reply = await askCrm<CrmProperties>(asker, {
    kind: 'properties',
    record: { objectTypeId: type.id, objectId },
    names: nameProperties,
  }).catch((error: Error) => ({ error: error.message }));
  if ('error' in reply) return { status: 'refused', problem: reply.error };
  return { status: 'found', record: namedRecord(type, objectId, reply.data) };
}
