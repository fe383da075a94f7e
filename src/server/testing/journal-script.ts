/** Anything that may happen to three accounts and to whoever follows HubSpot's journal of them. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { portalIds, type FollowedJournal } from './followed-journal.ts';

const minute = 60_000;
const hour = 60 * minute;
/** Where entries are asked for, and where they are downloaded. */
export const [entriesPath, filesPath] = ['/webhooks-journal/journal/', '/webhooks-journal-files'];

type Command =
  | { kind: 'change' | 'sync' | 'uninstall' | 'install'; account: number }
  | { kind: 'follow' | 'repeat' | 'wait' }
  | { kind: 'crash'; kept: boolean }
  | { kind: 'fail'; path: string; status: number };

const account = fc.nat(portalIds.length - 1);
const anything = (kind: Exclude<Command['kind'], 'crash' | 'fail'>) =>
  fc.record({ kind: fc.constant(kind), account }) as fc.Arbitrary<Command>;
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 6, arbitrary: anything('change') },
  { weight: 4, arbitrary: anything('follow') },
  { weight: 3, arbitrary: anything('sync') },
  { weight: 2, arbitrary: anything('uninstall') },
  { weight: 2, arbitrary: anything('install') },
  { weight: 2, arbitrary: anything('repeat') },
  { weight: 1, arbitrary: anything('wait') },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('crash' as const), kept: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('fail' as const),
      path: fc.constantFrom(entriesPath, filesPath),
      status: fc.constantFrom(401, 403, 429, 500),
    }),
  },
);

export const journalScript = fc.array(command, { minLength: 5, maxLength: 25 });

/** The process is killed where it keeps what it has downloaded, before or after. */
async function crash({ store, follow }: FollowedJournal, kept: boolean): Promise<void> {
  const dead = {
    ...store.journal,
    async commit(...parameters: Parameters<typeof store.journal.commit>) {
      if (kept) await store.journal.commit(...parameters);
      throw new Error('killed');
    },
    release: async () => undefined,
  };
  await follow({ journal: dead }).catch((error: Error) => expect(error.message).toBe('killed'));
}

/** What polling would find, and what the journal is to lead to. */
export interface Expected {
  installed: boolean;
  /** Changed since the last sync. */
  dirty: boolean;
  touched: boolean;
}

/** @returns what is to be known of each account, and whether entries expired before they were read */
export async function playJournalScript(
  journal: FollowedJournal,
  script: readonly Command[],
): Promise<{ expected: Expected[]; gap: boolean }> {
  const { hubspot, follow, pass } = journal;
  const expected: Expected[] = portalIds.map(() => ({
    installed: true,
    dirty: false,
    touched: false,
  }));
  let gap = false;
  for (const step of script) {
    pass(6 * minute);
    const at = 'account' in step ? step.account : 0;
    const [portalId, known] = [portalIds[at]!, expected[at]!];
    switch (step.kind) {
      case 'change':
        journal.change(portalId);
        if (known.installed) [known.dirty, known.touched] = [true, true];
        break;
      case 'sync':
        if (!known.installed) break;
        await journal.sync(portalId);
        known.dirty = false;
        break;
      case 'uninstall':
        hubspot.uninstall(portalId);
        [known.installed, known.touched] = [false, true];
        break;
      case 'install':
        await journal.install(portalId);
        [known.installed, known.dirty] = [true, false];
        break;
      case 'follow':
        await follow();
        break;
      case 'crash':
        await crash(journal, step.kept);
        break;
      case 'repeat':
        hubspot.journal.repeat(2);
        break;
      case 'wait':
        // Entries expire meanwhile.
        pass(80 * hour);
        gap = true;
        break;
      case 'fail':
        journal.failNext(step.path, step.status);
    }
  }
  return { expected, gap };
}
