import { expect, test } from 'vitest';
import { signAlertLink } from '../../alerts/alert-links.ts';
import type { Store } from '../../store/store.ts';
import { ProblemError } from '../problem.ts';
import { alertPageRoutes } from './alert-pages.ts';

const clientSecret = 'secret-of-the-app';
const linkOf = (userId: string) =>
  signAlertLink({ does: 'unsubscribe', portalId: '100', userId, of: 'nobody' }, clientSecret);

test('whoever opens a link over and over is refused before the database is asked', async () => {
  let looks = 0;
  const find = async () => {
    looks += 1;
    return null;
  };
  const store = { subscriptions: { find } } as unknown as Store;
  const routes = alertPageRoutes({ store, clientSecret, sendsMail: true, now: () => new Date() });
  routes.onError((error, context) => {
    if (!(error instanceof ProblemError)) throw error;
    return context.json({ code: error.code, ...error.extra }, 429);
  });
  const open = (link: string, method = 'GET') =>
    routes.request(`/alerts/unsubscribe?link=${link}`, { method });

  for (let at = 0; at < 60; at += 1) expect((await open(linkOf('1'))).status).toBe(410);
  for (const method of ['GET', 'POST']) {
    const answer = await open(linkOf('1'), method);
    expect(await answer.json()).toMatchObject({ code: 'limit.reached' });
  }
  expect(looks).toBe(60);
  // Nobody else is, and a link that is not ours costs nothing in the first place.
  expect((await open(linkOf('2'))).status).toBe(410);
  for (let at = 0; at < 100; at += 1) {
    expect((await open(`${linkOf('3')}x`)).status).toBe(410);
  }
  expect(looks).toBe(61);
});
