import { expect, test } from 'vitest';
import { readJournalFile } from './journal-events.ts';

const at = '2026-11-29T12:00:00.000Z';
const read = (...journalEvents: unknown[]) => readJournalFile({ journalEvents }, '7');
const event = { type: 'object', portalId: 100, occurredAt: at, action: 'UPDATE', objectId: 1 };
const uninstall = { portalId: 100, occurredAt: at, action: 'APP_UNINSTALL' };
const nothing = { changed: [], uninstalled: [], unreadable: 0 };

test.each([
  ['changes of an account, once', [event, { ...event, objectId: 2 }], { changed: ['100'] }],
  ['an id that is text', [{ ...event, portalId: '100' }], { changed: ['100'] }],
  ['an event of a kind that nobody knows', [{ portalId: 100 }], { changed: ['100'] }],
  ['events without an account', [{ action: 'UPDATE' }, null, 3], { unreadable: 3 }],
  ['an uninstall', [uninstall], { uninstalled: [{ portalId: '100', at: new Date(at) }] }],
  [
    'uninstalls of an account once, with the last one’s time',
    ['2026-11-28T12:00:00Z', at, '2026-11-27T12:00:00Z'].map((occurredAt) => ({
      ...uninstall,
      occurredAt,
    })),
    { uninstalled: [{ portalId: '100', at: new Date(at) }] },
  ],
  [
    'an uninstall by its event type, at a time in milliseconds',
    [{ portalId: 100, occurredAt: Date.parse(at), eventTypeId: '4-1916193' }],
    { uninstalled: [{ portalId: '100', at: new Date(at) }] },
  ],
  [
    'an uninstall of no known time as a reason to look',
    [{ ...uninstall, occurredAt: 'yesterday' }],
    { changed: ['100'] },
  ],
  [
    'uninstalls at a time in other units, or none that is stored, as a reason to look',
    [1_780_000_000_000_000, 8_640_000_000_000_001, '0001-01-01T00:00:00Z'].map(
      (occurredAt, index) => ({ ...uninstall, portalId: index + 1, occurredAt }),
    ),
    { changed: ['1', '2', '3'] },
  ],
  ['nothing in an installation', [{ ...uninstall, action: 'APP_INSTALL' }], {}],
  ['nothing in what is another app’s', [{ ...uninstall, properties: { hs_app_id: '8' } }], {}],
  [
    'what is this app’s',
    [{ ...uninstall, properties: { hs_app_id: 7 } }],
    { uninstalled: [{ portalId: '100', at: new Date(at) }] },
  ],
])('a file says %s', (_what, events, said) => {
  expect(read(...events)).toEqual({ ...nothing, ...said });
});

test.each([[{}], [[]], [null], [{ journalEvents: 'none' }]])('%j is no file', (document) => {
  expect(() => readJournalFile(document, '7')).toThrow();
});
