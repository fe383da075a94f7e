import js from '@eslint/js';
import { config as hubspotUiExtensions } from '@hubspot/eslint-config-ui-extensions';
import typescript from 'typescript-eslint';
import { noPlatformTrap } from './test/platforms/traps.js';

/** What each room may import of ours; `docs/structure.md` says why. */
const rooms = {
  points: [],
  texts: [],
  contract: ['points'],
  'extension-shared': ['points', 'contract', 'texts'],
  'command-line': ['points'],
  server: ['points', 'contract', 'texts'],
  'hubspot/crm': [],
  'hubspot/sandbox': ['hubspot/crm'],
  'hubspot/workbench': ['hubspot/crm'],
  'hubspot/upload': [],
  local: ['contract', 'hubspot/sandbox', 'server', 'texts', 'hubspot/workbench'],
};
const everyRoom = Object.keys(rooms);

/** What each folder of the server may import of the others: they only look down. */
const serverFolders = {
  model: [],
  store: ['model'],
  hubspot: ['model'],
  facts: ['model', 'store'],
  snapshots: ['model', 'store', 'hubspot'],
  exports: ['model', 'store'],
  sync: ['model', 'store', 'hubspot', 'facts'],
  http: ['model', 'store', 'hubspot', 'facts', 'snapshots', 'exports', 'sync'],
};
const packageOf = (room) =>
  room.startsWith('hubspot/') ? room.replace('/', '-') : `@partner-tier-points/${room}`;

function refuse(files, patterns) {
  return {
    files,
    // Tests and what they stand on may reach over a border, where a real partner beats a stand-in.
    ignores: ['**/*.test.{ts,tsx}', '**/testing/**'],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
}

function refusedRooms(room) {
  const refused = everyRoom.filter((other) => other !== room && !rooms[room].includes(other));
  return refused.map((other) => ({
    regex: `^(${packageOf(other)}|(\\.\\./)+${other}(/|$))`,
    message: `${room} may not import ${other}.`,
  }));
}

function borderOf(room) {
  return refuse([`src/${room}/**/*.{ts,tsx}`], refusedRooms(room));
}

function serverBorderOf(folder) {
  const allowed = [folder, ...serverFolders[folder]];
  const refused = Object.keys(serverFolders).filter((other) => !allowed.includes(other));
  return refuse(
    [`src/server/${folder}/**/*.ts`],
    [
      ...refusedRooms('server'),
      ...refused.map((other) => ({
        regex: `^(\\.\\./)+${other}/`,
        message: `server/${folder} may not import server/${other}.`,
      })),
      {
        regex: '^(\\.\\./)+(configuration|log|options|start-server)\\.ts$',
        message: 'This file stands on top of every folder of the server.',
      },
    ],
  );
}

export default typescript.config(
  {
    ignores: [
      '**/node_modules/**',
      '**/dist/**',
      '**/.data/**',
      'coverage/**',
      'reports/**',
      '.stryker-tmp/**',
    ],
  },
  js.configs.recommended,
  ...typescript.configs.recommended,
  {
    plugins: { platforms: { rules: { 'no-trap': noPlatformTrap } } },
    rules: {
      'platforms/no-trap': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  ...everyRoom.map(borderOf),
  ...Object.keys(serverFolders).map(serverBorderOf),
  // What runs in HubSpot's worker: the extensions and what is bundled into them.
  ...hubspotUiExtensions.map((entry) => ({
    ...entry,
    files: ['extensions/**/*.{ts,tsx}', 'src/extension-shared/**/*.{ts,tsx}'],
  })),
  {
    files: ['extensions/**/*.{ts,tsx}', 'src/extension-shared/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}', '**/testing/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          name: '@partner-tier-points/texts/translations',
          message: 'The server sends other languages: only English is bundled.',
        },
      ],
    },
  },
  {
    files: ['src/command-line/**', 'src/**/main.ts', 'bench/**', 'test/**'],
    rules: { 'no-console': 'off' },
  },
);
