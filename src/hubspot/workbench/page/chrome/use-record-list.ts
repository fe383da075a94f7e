import { useEffect, useState } from 'react';
import type { WorkbenchRecord } from '../../shared/account.ts';
import type { CrmSearchAnswer } from '../../shared/crm.ts';
import { objectTypeOf } from 'hubspot-crm';
import { askCrm, type Asker } from '../extension/ask-crm.ts';
import { nameProperties, namedRecord } from '../record-name.ts';
import { isOfType } from '../../shared/record-type.ts';

export interface RecordList {
  /** The first of those that match. */
  shown: WorkbenchRecord[];
  matching: number;
  /** All of the type, also those that do not match; null where only the API knows. */
  all: number | null;
}

export type RecordListAnswer =
  | { status: 'asking' }
  | { status: 'refused'; problem: string }
  | ({ status: 'found' } & RecordList);

/** An account can have thousands of records; the list draws a part and leaves the rest to the search. */
const shownAtMost = 100;
/** Milliseconds without typing after which the API is asked; HubSpot answers few searches a second. */
const typingPause = 300;

/**
 * The account's records of a type whose name holds a text, or what the search of its API finds. Until
 * that has answered, what it found before: give what uses it a `key`.
 */
export function useRecordList(asker: Asker, objectType: string, text: string): RecordListAnswer {
  const { isConnected = false, records } = asker.account;
  const [asked, setAsked] = useState<RecordListAnswer>({ status: 'asking' });
  const query = text.trim();
  useEffect(() => {
    let current = isConnected;
    const ask = async () => {
      const answer = await search(asker, objectType, query);
      if (current) setAsked(answer);
    };
    const timer = current
      ? setTimeout(() => void ask(), query === '' ? 0 : typingPause)
      : undefined;
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [objectType, isConnected, query]);
  if (isConnected) return asked;
  const ofType = records.filter((it) => isOfType(it, objectType));
  const wanted = query.toLowerCase();
  const found = ofType.filter((it) => it.name.toLowerCase().includes(wanted));
  const shown = found.slice(0, shownAtMost);
  return { status: 'found', shown, matching: found.length, all: ofType.length };
}

async function search(asker: Asker, objectType: string, query: string): Promise<RecordListAnswer> {
  const reply = await askCrm<CrmSearchAnswer>(asker, {
    kind: 'search',
    request: { objectType, query, properties: nameProperties, pageLength: shownAtMost },
  }).catch((error: Error) => ({ error: error.message }));
  if ('error' in reply) return { status: 'refused', problem: reply.error };
  const { results, total } = reply.data;
  const type = objectTypeOf(objectType);
  const shown = results.map((it) => namedRecord(type, String(it.objectId), it.properties));
  return { status: 'found', shown, matching: total, all: null };
}
