import { serverUrl } from '../serverUrl.ts';
import { createCall } from './call.ts';
import { createServerClient } from './serverClient.ts';

export const call = createCall(serverUrl);

/** The server that all extensions talk to. */
export const server = createServerClient(call);
