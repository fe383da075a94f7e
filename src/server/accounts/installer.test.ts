import { expect, test } from 'vitest';
import type { OAuthClient } from '../hubspot/oauth-client.ts';
import { createInstaller } from './installer.ts';

test('a code is not used up while the database is away', async () => {
  const exchanged: string[] = [];
  const away = new Error('the database is away');
  const parts = {
    oauth: {
      exchange: async ({ href }: URL) => exchanged.push(href),
    } as unknown as OAuthClient,
    store: { check: () => Promise.reject(away) },
  };
  const installer = createInstaller(parts as unknown as Parameters<typeof createInstaller>[0]);
  await expect(installer.install(new URLSearchParams('code=x'), null)).rejects.toBe(away);
  expect(exchanged).toEqual([]);
});
