import js from '@eslint/js';
import { config as hubspotUiExtensions } from '@hubspot/eslint-config-ui-extensions';
import typescript from 'typescript-eslint';

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
  local: ['hubspot/sandbox', 'server', 'texts', 'hubspot/workbench'],
};
const everyRoom = Object.keys(rooms);
const packageOf = (room) =>
  room.startsWith('hubspot/') ? room.replace('/', '-') : `@partner-tier-points/${room}`;

function borderOf(room) {
  const refused = everyRoom.filter((other) => other !== room && !rooms[room].includes(other));
  return {
    files: [`src/${room}/**/*.{ts,tsx}`],
    // Tests and what they stand on may reach over a border, where a real partner beats a stand-in.
    ignores: ['**/*.test.{ts,tsx}', '**/testing/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: refused.map((other) => ({
            regex: `^(${packageOf(other)}|(\\.\\./)+${other}(/|$))`,
            message: `${room} may not import ${other}.`,
          })),
        },
      ],
    },
  };
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
    rules: {
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
