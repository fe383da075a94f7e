import { beforeEach, expect, test } from 'vitest';
import { HubSpotError } from '../hubspot/hubspot-error.ts';
import type { AccountMetadata } from '../model/account-metadata.ts';
import type { Turn } from '../model/turn.ts';
import type { Store } from '../store/store.ts';
import { subscribeToChanges } from './subscribe-to-changes.ts';

const metadata = (deals: Record<string, string>) =>
  ({
    propertyTypes: { partner_clients: { hs_country: 'string' }, deals },
  }) as unknown as AccountMetadata;
const mapped = metadata({ hs_mrr: 'number', amount: 'number' });

let now: Date;
let stored: string | null;
let rests: boolean;
let refusals: (HubSpotError | null)[];
let asked: string[];
let warned: number;
beforeEach(() => {
  now = new Date('2026-11-29T12:00:00Z');
  [stored, rests, refusals, asked, warned] = [null, false, [], [], 0];
});

async function subscribe(what = mapped): Promise<string[]> {
  asked = [];
  await subscribeToChanges(what, {
    turn: { portalId: '100', fence: 'job/0' },
    store: {
      accounts: {
        find: async () => ({ journalSubscription: stored }),
        subscribed: async (_: Turn, hash: string) => void (stored = hash),
      },
      journal: { rests: async () => rests },
    } as unknown as Store,
    client: {
      async subscribe({ objectTypeId, properties }) {
        asked.push(`${String(objectTypeId)} ${String(properties)}`);
        const refusal = refusals.shift();
        if (refusal) throw refusal;
      },
    },
    now: () => now,
    log: { warn: () => void (warned += 1) },
    signal: new AbortController().signal,
  });
  return asked;
}

const both = ['0-145 hs_country', '0-3 amount,hs_mrr'];
const error = (kind: HubSpotError['kind']) => new HubSpotError({ kind, operation: 'subscribe' });

test('HubSpot is asked once, whatever the order of properties, and again for others', async () => {
  expect(await subscribe()).toEqual(both);
  expect(await subscribe()).toEqual([]);
  expect(await subscribe(metadata({ amount: 'number', hs_mrr: 'number' }))).toEqual([]);
  expect(await subscribe(metadata({ hs_arr: 'number' }))).toEqual([both[0], '0-3 hs_arr']);
});

test('HubSpot is asked again the next month', async () => {
  await subscribe();
  now = new Date('2026-12-01T00:00:00Z');
  expect(await subscribe()).toEqual(both);
});

test('a type of which HubSpot notes nothing is no hindrance to the other', async () => {
  refusals = [error('badRequest')];
  expect(await subscribe()).toEqual(both);
  expect(await subscribe()).toEqual([]);
  expect(warned).toBe(1);
});

test('what passes is tried with the next sync', async () => {
  refusals = [null, error('unavailable')];
  await subscribe();
  expect(await subscribe()).toEqual(both);
});

test('while HubSpot refuses the journal nothing is asked', async () => {
  rests = true;
  expect(await subscribe()).toEqual([]);
  rests = false;
  expect(await subscribe()).toEqual(both);
});
