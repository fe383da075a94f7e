import { expect, it } from 'vitest';
import { isOfType, typeAmong } from './record-type.ts';

const car = { objectType: 'p_cars', objectTypeId: '2-123', objectId: '1', name: 'A car' };

it.each(['p_cars', 'P_CARS', 'cars', '2-123'])('knows a custom type as %s', (name) => {
  expect(isOfType(car, name)).toBe(true);
  expect(typeAmong([car], name)).toBe(car);
});

it.each(['2-124', 'p_car', 'companies', '0-2'])('does not take it for %s', (name) => {
  expect(isOfType(car, name)).toBe(false);
});

it('takes a type without records at its word', () => {
  expect(typeAmong([car], 'COMPANY')).toEqual({ objectType: 'companies', objectTypeId: '0-2' });
});
