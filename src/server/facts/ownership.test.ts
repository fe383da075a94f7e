import { describe, expect, test } from 'vitest';
import { Ownership } from './ownership.ts';

const ownershipOf = (...clients: [id: number, ...companyIds: string[]][]) => {
  const ownership = new Ownership();
  for (const [objectId, ...companyIds] of clients) ownership.addClient({ objectId, companyIds });
  return (...companyIds: string[]) => ownership.clientOf({ objectId: 99, companyIds });
};

describe('a sale', () => {
  test('goes to the client of its company', () => {
    const clientOf = ownershipOf([1, 'a'], [2, 'b'], [3]);
    expect(clientOf('b')).toBe(2);
    expect(clientOf('a')).toBe(1);
  });

  test('counts once when its company is that of two clients: for the first', () => {
    expect(ownershipOf([1, 'a'], [2, 'a'])('a')).toBe(1);
  });

  test('goes to the first of two clients that have its company besides their primary ones', () => {
    expect(ownershipOf([1, 'a', 'c'], [2, 'b', 'c'])('c')).toBe(1);
  });

  test('counts once when it has several companies: for the first that is a client', () => {
    const clientOf = ownershipOf([1, 'a'], [2, 'b']);
    expect(clientOf('b', 'a')).toBe(2);
    expect(clientOf('other', 'a')).toBe(1);
  });

  test('goes to the client whose primary company it is, before one that also has the company', () => {
    expect(ownershipOf([1, 'a', 'b'], [2, 'b'])('b')).toBe(2);
    expect(ownershipOf([1, 'a', 'b'], [2, 'c'])('b')).toBe(1);
  });

  test('to a company that is no client counts for nobody', () => {
    const clientOf = ownershipOf([1, 'a']);
    expect(clientOf('b')).toBeUndefined();
    expect(clientOf()).toBeUndefined();
  });
});
