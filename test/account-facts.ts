import { factsPageSchema } from '@partner-tier-points/contract';
import type { ClientFacts, Facts } from '@partner-tier-points/points';
import { setTimeout as wait } from 'node:timers/promises';
import { signedRequest } from '../src/local/index.ts';

type Server = Parameters<typeof signedRequest>[0];
type Caller = Parameters<typeof signedRequest>[1];

/** The account's facts by the server's own address, once all of them are there. */
export async function accountFacts(server: Server, caller: Caller): Promise<Facts> {
  let clients: ClientFacts[] = [];
  let cursor: string | null = null;
  for (;;) {
    const path: string = cursor === null ? '/v1/facts' : `/v1/facts?cursor=${cursor}`;
    // While it reads a large account the server may let an idle connection go: that is no answer yet.
    const answer = await signedRequest(server, caller, path).catch(() => null);
    if (answer && !answer.ok) {
      throw new Error(`The server answered ${answer.status}: ${await answer.text()}`);
    }
    const page = answer && factsPageSchema.parse(await answer.json());
    if (page?.status !== 'ready') {
      clients = [];
      cursor = null;
      await wait(500);
      continue;
    }
    clients = clients.concat(page.clients);
    cursor = page.cursor;
    if (cursor === null) return { partner: page.partner, clients };
  }
}

/** Today where the sandbox's accounts are. */
export function todayInStockholm(): string {
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
}
