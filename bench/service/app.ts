import { randomBytes } from 'node:crypto';

/** The app that every account installs, as HubSpot and the server know it. */
export const app = {
  appId: '4711',
  clientId: 'client-id',
  clientSecret: 'secret-of-the-app',
  publicUrl: 'https://points.example.com',
  redirectUris: ['https://points.example.com/oauth/callback'],
  /** A user of every account. */
  superAdmin: '48210011',
};

/** What a run seals its tokens with. */
export const newTokenKeys = () => `bench:${randomBytes(32).toString('base64')}`;
