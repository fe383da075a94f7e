import { Client } from '@hubspot/api-client';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAccount } from '../account/account.ts';
import { handlersFor } from './handlers.ts';

const account = createAccount({ seed: 29, clients: 25, today: '2026-11-23' });
const server = setupServer(...handlersFor([account]));
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());

it("the handlers replace HubSpot's own address in a test", async () => {
  const client = new Client({ accessToken: account.accessToken });
  const { results } = await client.crm.objects.basicApi.getPage('partner_clients', 100);
  expect(results).toHaveLength(25);
  expect(account.requestCount).toBe(1);
});
