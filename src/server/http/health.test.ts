import { expect, test } from 'vitest';
import { healthRoutes } from './routes/health.ts';

test('however many ask at once whether the server is ready, the database is asked once', async () => {
  let asked = 0;
  let answer = () => undefined as void;
  const check = () => {
    asked += 1;
    return new Promise<void>((resolve) => (answer = resolve));
  };
  const routes = healthRoutes({ store: { check }, isStopping: () => false });
  const many = Array.from({ length: 50 }, () => routes.request('/readyz'));
  await new Promise((resolve) => setImmediate(resolve));
  answer();
  expect(new Set((await Promise.all(many)).map(({ status }) => status))).toEqual(new Set([200]));
  expect(asked).toBe(1);
  const later = routes.request('/readyz');
  await new Promise((resolve) => setImmediate(resolve));
  answer();
  expect([(await later).status, asked]).toEqual([200, 2]);
});
