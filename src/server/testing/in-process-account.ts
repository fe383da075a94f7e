import { randomUUID } from 'node:crypto';
import type { HubSpotConnection } from '../hubspot/connection.ts';
import { createLog } from '../log.ts';
import { connectInProcess, type PageRequest } from './in-process-hubspot.ts';
import { answersOf, type SmallRecord } from './small-hubspot.ts';

/** A client of company 7 with one deal that was won. */
function oneClient(): { partner_clients: SmallRecord[]; deals: SmallRecord[] } {
  const modifiedAt = '2026-11-20T08:00:00.000Z';
  const won = { hs_is_closed_won: 'true', hs_mrr: '100' };
  return {
    partner_clients: [{ id: 1, modifiedAt, companyIds: ['7'] }],
    deals: [{ id: 5, modifiedAt, companyIds: ['7'], properties: won }],
  };
}

/**
 * A small account of HubSpot's in this process, with an id that no other test uses, a clock that
 * the test sets and a log that it can read.
 */
export function inProcessAccount(account = oneClient()) {
  const clock = { now: new Date('2026-11-20T12:00:00.000Z') };
  const requests: PageRequest[] = [];
  const hubspot = {
    /** Called before every answer; what it throws is HubSpot's failure. */
    before: (_request: PageRequest): void | Promise<void> => undefined,
    calls: 0,
    leftToday: null as number | null,
  };
  const answers = answersOf(account);
  const connection: HubSpotConnection = {
    ...connectInProcess(async (request) => {
      requests.push(request);
      await hubspot.before(request);
      return answers(request);
    }),
    takeCallCount: () => {
      const taken = hubspot.calls;
      hubspot.calls = 0;
      return taken;
    },
    callsLeftToday: () => hubspot.leftToday,
  };
  const lines: string[] = [];
  const log = createLog('debug', { write: (line) => void lines.push(line) });
  return {
    portalId: randomUUID(),
    account,
    clock,
    now: () => clock.now,
    requests,
    hubspot,
    connection,
    log,
    /** The messages that were logged so far. */
    logged: () => lines.map((line) => (JSON.parse(line) as { msg: string }).msg),
    /** The same with everything that was logged meanwhile. */
    loggedWhole: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}
