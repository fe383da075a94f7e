import type { Agent as HttpAgent } from 'node:http';
import type { Agent as HttpsAgent } from 'node:https';
import type { EndedCall } from '../telemetry/metrics.ts';
import { addressAt } from './address-at.ts';
import { createCallPolicy, interactivePatience, type CallPolicyOptions } from './call-policy.ts';
import { requestText } from './request-text.ts';

/**
 * Removes the app from the account of an access token, as a user of the account would. HubSpot tells
 * the account's super admins by e-mail.
 *
 * @throws {HubSpotError}
 */
export type UninstallApp = (accessToken: string) => Promise<void>;

export function createUninstallApp(options: {
  apiUrl: string;
  agent: HttpAgent | HttpsAgent;
  callPolicy?: Partial<CallPolicyOptions>;
  onCall: (call: EndedCall) => void;
  now: () => Date;
}): UninstallApp {
  const { apiUrl, agent, callPolicy, onCall: onEnd, now } = options;
  const run = createCallPolicy({ ...interactivePatience, ...callPolicy }, { now, onEnd });
  const address = addressAt(apiUrl, '/appinstalls/2026-09/external-install');
  return (accessToken) =>
    run('remove the app from the account', async () => {
      const headers = { authorization: `Bearer ${accessToken}`, accept: 'application/json' };
      const answer = await requestText(address, { method: 'DELETE', headers, agent });
      if (answer.code !== 200 && answer.code !== 204) throw Object.assign(new Error(), answer);
    });
}
