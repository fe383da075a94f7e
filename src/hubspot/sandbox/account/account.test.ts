import { describe, expect, it } from 'vitest';
import { createAccount } from './account.ts';

const today = '2026-11-23';

describe('an account', () => {
  it('is the same again for the same seed, size and day', () => {
    const snapshot = (seed: number) => {
      const account = createAccount({ seed, clients: 40, today });
      return JSON.stringify([[...account.clients], [...account.companies], [...account.deals]]);
    };
    expect(snapshot(1)).toBe(snapshot(1));
    expect(snapshot(1)).not.toBe(snapshot(2));
  });

  it('keeps the history of what is set', () => {
    const account = createAccount({ seed: 3, clients: 5, today });
    const [client] = account.clients;
    account.setProperty('partner_clients', client!.id, 'hs_managed_mrr', '120.50');
    account.setProperty('partner_clients', client!.id, 'hs_managed_mrr', null);
    expect(client!.properties['hs_managed_mrr']).toBeNull();
    const newest = client!.history['hs_managed_mrr']!.slice(0, 2);
    expect(newest.map(({ value }) => value)).toEqual(['', '120.50']);
  });

  it('notes each row that is broken later', () => {
    const account = createAccount({ seed: 4, clients: 25, today });
    const [deal] = account.deals;
    const row = account.breakRow('deals', deal!.id, 'mrr.negative');
    expect(account.brokenRows).toContainEqual(row);
    expect(Number(deal!.properties[row.property])).toBeLessThan(0);
    expect(() => account.breakRow('deals', deal!.id, 'name.missing')).toThrow(RangeError);
  });

  it('refuses to change a record that is not there', () => {
    const account = createAccount({ seed: 5, clients: 1, today });
    expect(() => account.setProperty('deals', '1', 'hs_mrr', '1')).toThrow(RangeError);
    expect(() => account.delete('deals', '1')).toThrow(RangeError);
  });
});
