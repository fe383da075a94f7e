import { serverUrl } from '../serverUrl.ts';
import { createServerClient } from './serverClient.ts';

/** The server that all extensions talk to. */
export const server = createServerClient(serverUrl);
