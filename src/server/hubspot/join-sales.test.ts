import { describe, expect, test } from 'vitest';
import { joinSales } from './join-sales.ts';

const client = (id: string, ...companyIds: string[]) => ({ value: { id }, companyIds });
const sale = client;

/** The ids of the sales that each client got. */
function salesByClient(...[clients, sales]: Parameters<typeof joinSales>) {
  return Object.fromEntries(
    joinSales(clients, sales).map(({ facts }) => [facts.id, facts.sales?.map(({ id }) => id)]),
  );
}

describe('a sale', () => {
  test('goes to the client of its company', () => {
    const clients = [client('1', 'a'), client('2', 'b'), client('3')];
    expect(salesByClient(clients, [sale('x', 'b'), sale('y', 'b'), sale('z', 'a')])).toEqual({
      1: ['z'],
      2: ['x', 'y'],
      3: [],
    });
  });

  test('counts once when its company is that of two clients: for the first', () => {
    const clients = [client('1', 'a'), client('2', 'a')];
    expect(salesByClient(clients, [sale('x', 'a')])).toEqual({ 1: ['x'], 2: [] });
  });

  test('counts once when it has several companies: for the first that is a client', () => {
    const clients = [client('1', 'a'), client('2', 'b')];
    const sales = [sale('x', 'b', 'a'), sale('y', 'other', 'a')];
    expect(salesByClient(clients, sales)).toEqual({ 1: ['y'], 2: ['x'] });
  });

  test('goes to the client whose primary company it is, before one that also has the company', () => {
    const clients = [client('1', 'a', 'b'), client('2', 'b')];
    expect(salesByClient(clients, [sale('x', 'b')])).toEqual({ 1: [], 2: ['x'] });
  });

  test('to somebody who is no client goes to nobody', () => {
    expect(salesByClient([client('1', 'a')], [sale('x', 'b'), sale('y')])).toEqual({ 1: [] });
  });
});

test('a client keeps all its companies, and its facts name the primary one', () => {
  expect(joinSales([client('1', 'a', 'b'), client('2')], [])).toMatchObject([
    { facts: { companyId: 'a' }, companyIds: ['a', 'b'] },
    { facts: { companyId: null }, companyIds: [] },
  ]);
});
