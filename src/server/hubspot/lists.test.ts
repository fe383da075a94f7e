import { expect, test } from 'vitest';
import { startOddHubSpot } from '../testing/odd-hubspot.ts';
import { createList, findList } from './lists.ts';

const list = { listId: '7', name: 'Expiring', processingType: 'MANUAL' };

test('a list that HubSpot refuses has another one’s name only where HubSpot says so', async () => {
  let subCategory: string | undefined = 'ILS.DUPLICATE_LIST_NAMES';
  const { connection } = await startOddHubSpot(() => ({
    status: 400,
    body: { status: 'error', category: 'VALIDATION_ERROR', subCategory },
  }));
  expect(await createList(connection, 'Expiring')).toBeNull();
  for (subCategory of ['ILS.LIST_LIMIT_REACHED', undefined]) {
    await expect(createList(connection, 'Expiring')).rejects.toMatchObject({
      details: { kind: 'badRequest' },
    });
  }
});

test('a list that HubSpot still shows after its deletion is gone', async () => {
  let deletedAt: string | null = null;
  const { connection } = await startOddHubSpot(() => ({ body: { list: { ...list, deletedAt } } }));
  expect(await findList(connection, '7')).toMatchObject(list);
  deletedAt = '2026-11-30T12:00:00Z';
  expect(await findList(connection, '7')).toBeNull();
});
