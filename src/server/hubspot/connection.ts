import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { Client } from '@hubspot/api-client';
import {
  backgroundPatience,
  createCallPolicy,
  interactivePatience,
  type CallPolicyOptions,
  type RunCall,
} from './call-policy.ts';

/** An account of HubSpot and the ways to call it. */
export interface HubSpotConnection {
  client: Client;
  /** For calls that someone waits for. */
  whileWaiting: RunCall;
  /** For calls that nobody waits for. */
  inBackground: RunCall;
  /** Cuts every open connection. */
  close(): void;
}

export interface ConnectionOptions {
  accessToken: string;
  /** Where HubSpot's API is. */
  apiUrl: string;
  callPolicy?: Partial<CallPolicyOptions>;
  now: () => Date;
}

/** Prepares calls to one account; nothing is sent yet. */
export function connect(options: ConnectionOptions): HubSpotConnection {
  const { accessToken, apiUrl, callPolicy, now } = options;
  const Agent = new URL(apiUrl).protocol === 'http:' ? HttpAgent : HttpsAgent;
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  // No retries and no limiter of its own: both are process-wide in the api-client, know only two
  // kinds of 429 and no time limit. The call policy takes their place.
  const client = new Client({
    accessToken,
    basePath: apiUrl.replace(/\/+$/, ''),
    httpAgent: agent,
    numberOfApiCallRetries: 0,
  });
  return {
    client,
    whileWaiting: createCallPolicy({ ...interactivePatience, ...callPolicy }, now),
    inBackground: createCallPolicy({ ...backgroundPatience, ...callPolicy }, now),
    close: () => agent.destroy(),
  };
}
