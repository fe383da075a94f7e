import { expect, it } from 'vitest';
import { withExampleRecords } from './example-records.ts';

const account = {
  portalId: '1',
  name: 'Example',
  timeZone: 'UTC',
  users: [],
  records: [{ objectType: 'companies', objectTypeId: '0-2', objectId: '5', name: 'Acme' }],
};
const on = (...objectTypes: string[]) => [{ objectTypes }];

it('adds records of every type that a project names and the account lacks', () => {
  const { records } = withExampleRecords(account, [
    ...on('COMPANY', 'p_cars'),
    ...on('cars', 'orders', '2-77'),
  ]);
  expect(records.map((it) => [it.objectType, it.objectTypeId, it.name])).toEqual([
    ['companies', '0-2', 'Acme'],
    ['p_cars', '2-900000002', 'Example cars 1'],
    ['p_cars', '2-900000002', 'Example cars 2'],
    ['orders', '0-123', 'Example order 1'],
    ['orders', '0-123', 'Example order 2'],
    ['2-77', '2-77', 'Example record 1'],
    ['2-77', '2-77', 'Example record 2'],
  ]);
  expect(new Set(records.map((it) => it.objectId)).size).toBe(records.length);
});

it('leaves an account of an API as it is', () => {
  const connected = { ...account, api: { url: 'http://localhost:1', accessToken: 'x' } };
  expect(withExampleRecords(connected, on('p_cars'))).toBe(connected);
});
