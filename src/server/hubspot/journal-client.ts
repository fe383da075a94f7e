import type { Agent as HttpAgent } from 'node:http';
import type { Agent as HttpsAgent } from 'node:https';
import * as z from 'zod';
import type { EndedCall } from '../telemetry/metrics.ts';
import { addressAt } from './address-at.ts';
import { createCallPolicy, interactivePatience, type CallPolicyOptions } from './call-policy.ts';
import { isPlainText } from '../model/plain-text.ts';
import { HubSpotError } from './hubspot-error.ts';
import { readJournalFile, type JournalNews } from './journal-events.ts';
import { requestText } from './request-text.ts';
import { isLoopback } from './token-endpoint.ts';
import type { Tokens } from './token-source.ts';

/** What the app's own token is for. */
export const journalScopes: readonly string[] = [
  'developer.webhooks_journal.read',
  'developer.webhooks_journal.subscriptions.write',
];

/** Where the journal goes on, and where what it says until there can be downloaded. */
export interface JournalEntry {
  offset: string;
  url: string;
}

/** HubSpot's webhooks journal: one for all accounts that have the app. */
export interface JournalClient {
  /**
   * The entry after an offset; the first one that can still be read after null. Null at the end, and
   * `'gone'` when the offset is too old, so that what followed it is not known, and `'unusable'` when
   * HubSpot names an entry that cannot be kept or downloaded.
   *
   * @throws {HubSpotError}
   */
  next(
    offset: string | null,
    signal: AbortSignal,
  ): Promise<JournalEntry | null | 'gone' | 'unusable'>;
  /** @throws {HubSpotError} */
  read(entry: JournalEntry, signal: AbortSignal): Promise<JournalNews>;
  /** Asks for events; asking twice is the same as once. @throws {HubSpotError} */
  subscribe(subscription: Record<string, unknown>, signal?: AbortSignal): Promise<void>;
}

const entrySchema = z.object({
  currentOffset: z.string().min(1).max(200).refine(isPlainText),
  url: z.url({ protocol: /^https?$/ }),
});

/** A file has up to 5 MB. */
const fileTimeout = 30_000;

export function createJournalClient(options: {
  apiUrl: string;
  appId: string;
  tokens: Tokens;
  agent: HttpAgent | HttpsAgent;
  callPolicy?: Partial<CallPolicyOptions>;
  onCall?: (call: EndedCall) => void;
  now: () => Date;
}): JournalClient {
  const { apiUrl, appId, tokens, agent, callPolicy, onCall, now } = options;
  let token = '';
  const watched = onCall === undefined ? {} : { onEnd: onCall };
  const patience = { ...interactivePatience, ...callPolicy };
  const useToken = (current: string) => void (token = current);
  const run = createCallPolicy(patience, { now, tokens, useToken, ...watched });
  const download = createCallPolicy({ ...patience, timeout: fileTimeout }, { now, ...watched });

  async function send(method: string, path: string, body?: object) {
    const headers = {
      accept: 'application/json',
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const answer = await requestText(
      addressAt(apiUrl, path),
      { method, headers, agent },
      body && JSON.stringify(body),
    );
    if (answer.code < 200 || answer.code > 299) throw Object.assign(new Error(), answer);
    return answer;
  }

  return {
    async next(offset, signal) {
      const journal = '/webhooks-journal/journal/2026-09';
      const after = offset === null ? 'earliest' : `offset/${encodeURIComponent(offset)}/next`;
      try {
        return await run(
          'read the next entry of the journal',
          async () => {
            const { code, body } = await send('GET', `${journal}/${after}`);
            if (code === 204) return null;
            const entry = entrySchema.safeParse(JSON.parse(body));
            if (!entry.success) return 'unusable';
            return { offset: entry.data.currentOffset, url: entry.data.url };
          },
          signal,
        );
      } catch (error) {
        if (offset !== null && error instanceof HubSpotError && isGone(error)) return 'gone';
        throw error;
      }
    },

    read: ({ url }, signal) =>
      download(
        'download an entry of the journal',
        async () => {
          // Without a token: the file is on a host of somebody else's.
          if (!url.startsWith('https:') && !(isLoopback(url) && isLoopback(apiUrl))) {
            throw new SyntaxError();
          }
          const answer = await requestText(url, { agent, headers: { accept: 'application/json' } });
          if (answer.code !== 200) throw Object.assign(new Error(), answer);
          return readJournalFile(JSON.parse(answer.body), appId);
        },
        signal,
      ),

    async subscribe(subscription, signal) {
      await run(
        'subscribe to events of the journal',
        () => send('POST', '/webhooks-journal/subscriptions/2026-09', subscription),
        signal,
      );
    },
  };
}

/** HubSpot describes a 404 for an offset that has expired; 410 is what HTTP has for it. */
function isGone({ kind, details }: HubSpotError): boolean {
  return kind === 'notFound' || details.status === 410;
}
