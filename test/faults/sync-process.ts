/**
 * A process that syncs accounts and may be killed at any time. Lines of JSON on standard input say
 * which accounts to sync; it reports on standard output when one is synced, and when all are.
 */
import { createInterface } from 'node:readline';
import { bulkhead } from 'cockatiel';
import { connect } from '../../src/server/hubspot/connection.ts';
import type { DatabaseOptions } from '../../src/server/store/database.ts';
import { openStore } from '../../src/server/store/store.ts';
import { hasty } from './hasty.ts';
import { syncUntilDone } from './sync-until-done.ts';

/** The first line: where everything is. */
export interface Start {
  database: DatabaseOptions;
  apiUrl: string;
}

/** Every further line: accounts to sync, thirty at a time. */
export interface Command {
  accounts: { portalId: string; accessToken: string }[];
  /** How far the clock is ahead, in milliseconds. */
  ahead: number;
}

/** A line of the output: the account that was synced; null when all of a command were. */
export interface Report {
  done: string | null;
}

/** More at once would only wait for one another, until answers come too late. */
const turns = bulkhead(30, Infinity);

const say = (report: Report) => process.stdout.write(`${JSON.stringify(report)}\n`);
const lines = createInterface(process.stdin)[Symbol.asyncIterator]();

async function nextLine<Line>(): Promise<Line | undefined> {
  const { value, done } = await lines.next();
  return done ? undefined : (JSON.parse(value) as Line);
}

const start = await nextLine<Start>();
if (start !== undefined) {
  const store = await openStore(start.database);
  for (
    let command = await nextLine<Command>();
    command !== undefined;
    command = await nextLine<Command>()
  ) {
    const { accounts, ahead } = command;
    const now = () => new Date(Date.now() + ahead);
    await Promise.all(
      accounts.map(({ portalId, accessToken }) =>
        turns.execute(async () => {
          const connection = connect({
            accessToken,
            apiUrl: start.apiUrl,
            callPolicy: hasty,
            now,
          });
          try {
            await syncUntilDone({
              store,
              connection,
              portalId,
              now,
              afterFailure: () => undefined,
              mostFailures: 100,
            });
            say({ done: portalId });
          } finally {
            connection.close();
          }
        }),
      ),
    );
    say({ done: null });
  }
  await store.close();
}
