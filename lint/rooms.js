// @ts-check

/**
 * The rooms of this repository and what each may import of ours. ESLint holds every import against
 * this table, and the tables and pictures of `docs/structure.md` are written from it.
 *
 * @typedef {{ subject: string, mayImport: readonly string[] }} Room
 */

const forExtensions = ['src/points', 'src/contract', 'src/extension-shared'];

/**
 * By folder. A folder in a room belongs to it unless it is listed itself; `*` stands for any folder,
 * each of them a room of its own.
 *
 * @type {Readonly<Record<string, Room>>}
 */
export const rooms = {
  'src/points': {
    subject: 'facts + rule set → ledger, totals, tier performance',
    mayImport: [],
  },
  'src/contract': {
    subject: 'every message between extension and server',
    mayImport: ['src/points'],
  },
  'src/texts': {
    subject: 'the words of the extensions and their figures as shown, in every language',
    mayImport: ['src/points'],
  },
  'src/extension-shared': {
    subject: 'what the three extensions share: language, formatting, the server client',
    mayImport: ['src/points', 'src/contract', 'src/texts'],
  },
  'extensions/app': {
    subject: 'the app as HubSpot hosts it: name, scopes, addresses',
    mayImport: [],
  },
  'extensions/app/pages': {
    subject: 'the Tier page: which view is shown',
    mayImport: [
      'src/contract',
      'src/extension-shared',
      'extensions/app/pages/*',
      'extensions/app/pages/dashboard',
      'extensions/app/pages/shared',
    ],
  },
  'extensions/app/pages/dashboard': {
    subject: 'the frame of the points dashboard: loading, header, tabs',
    mayImport: [...forExtensions, 'extensions/app/pages/*', 'extensions/app/pages/shared'],
  },
  'extensions/app/pages/*': {
    subject: 'a view, each in a folder of its own',
    mayImport: [...forExtensions, 'extensions/app/pages/shared'],
  },
  'extensions/app/pages/shared': {
    subject: 'what views share: address, table, columns, enrolment',
    mayImport: [...forExtensions, 'src/texts'],
  },
  'extensions/app/cards': {
    subject: 'the record card',
    mayImport: ['src/points', 'src/extension-shared', 'src/texts'],
  },
  'extensions/app/settings': {
    subject: 'the settings page',
    mayImport: [...forExtensions, 'src/texts'],
  },
  'src/command-line': {
    subject: '`tier-points`, the scoring module in a terminal',
    mayImport: ['src/points', 'src/contract'],
  },
  'src/server': {
    subject: 'who is asking, syncing accounts from HubSpot, storing',
    mayImport: [
      'src/server/http',
      'src/server/accounts',
      'src/server/work',
      'src/server/snapshots',
      'src/server/alerts',
      'src/server/retention',
      'src/server/hubspot',
      'src/server/store',
      'src/server/telemetry',
      'src/server/model',
    ],
  },
  'src/server/telemetry': {
    subject: 'what whoever operates the server sees: metrics and spans',
    mayImport: ['src/server/model'],
  },
  'src/server/accounts': {
    subject: 'which accounts there are, and what gives access to them',
    mayImport: ['src/server/hubspot', 'src/server/store', 'src/server/model'],
  },
  'src/server/http': {
    subject: 'who is asking, and what is answered',
    mayImport: [
      'src/points',
      'src/contract',
      'src/texts',
      'src/server/accounts',
      'src/server/work',
      'src/server/sync',
      'src/server/facts',
      'src/server/exports',
      'src/server/snapshots',
      'src/server/comparison',
      'src/server/alerts',
      'src/server/hubspot',
      'src/server/store',
      'src/server/telemetry',
      'src/server/model',
    ],
  },
  'src/server/work': {
    subject: 'the queue: which account is due, and its turns, in any number of processes',
    mayImport: [
      'src/server/accounts',
      'src/server/sync',
      'src/server/hubspot',
      'src/server/store',
      'src/server/model',
    ],
  },
  'src/server/sync': {
    subject: 'syncing an account, slice by slice, and when it is due again',
    mayImport: [
      'src/contract',
      'src/server/facts',
      'src/server/hubspot',
      'src/server/store',
      'src/server/telemetry',
      'src/server/model',
    ],
  },
  'src/server/snapshots': {
    subject: "one day's totals, kept and filled back",
    mayImport: ['src/points', 'src/server/hubspot', 'src/server/store', 'src/server/model'],
  },
  'src/server/comparison': {
    subject: 'what the view Compare draws',
    mayImport: ['src/points', 'src/contract', 'src/texts'],
  },
  'src/server/alerts': {
    subject: 'what users are told before it is too late',
    mayImport: [
      'src/points',
      'src/contract',
      'src/texts',
      'src/server/accounts',
      'src/server/snapshots',
      'src/server/hubspot',
      'src/server/store',
      'src/server/model',
    ],
  },
  'src/server/retention': {
    subject: 'retention, estimated from what clients paid',
    mayImport: ['src/points', 'src/server/hubspot', 'src/server/store', 'src/server/model'],
  },
  'src/server/facts': {
    subject: 'records to clients with their sales, page by page',
    mayImport: ['src/points', 'src/server/store', 'src/server/model'],
  },
  'src/server/exports': {
    subject: 'files and their signed links',
    mayImport: ['src/contract', 'src/server/store'],
  },
  'src/server/hubspot': {
    subject: "everything that knows HubSpot's API and its property names",
    mayImport: ['src/points', 'src/contract', 'src/server/telemetry', 'src/server/model'],
  },
  'src/server/store': {
    subject: 'the database: tables, migrations, queries',
    mayImport: ['src/points', 'src/contract', 'src/server/telemetry', 'src/server/model'],
  },
  'src/server/model': {
    subject: 'types that several folders share, and the few functions that need no folder',
    mayImport: ['src/points', 'src/contract'],
  },
  'src/hubspot/crm': {
    subject: "what HubSpot's CRM means: object types, search, filters, sorts, formats",
    mayImport: [],
  },
  'src/hubspot/sandbox': {
    subject: 'a HubSpot API on localhost',
    mayImport: ['src/hubspot/crm'],
  },
  'src/hubspot/workbench': {
    subject: "a HubSpot page on localhost that hosts any project's extensions",
    mayImport: ['src/hubspot/crm'],
  },
  'src/hubspot/upload': {
    subject: 'a copy of the project that HubSpot can build',
    mayImport: [],
  },
  'src/local': {
    subject: '`npm start`: sandbox, server and workbench together',
    mayImport: [
      'src/contract',
      'src/server',
      'src/texts',
      'src/hubspot/sandbox',
      'src/hubspot/workbench',
      'extensions/app',
    ],
  },
};
