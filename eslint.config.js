import { config as hubspotUiExtensions } from '@hubspot/eslint-config-ui-extensions';
import regexp from 'eslint-plugin-regexp';
import typescript from 'typescript-eslint';
import { borders } from './lint/borders.js';
import { foreignNames } from './lint/foreign-names.js';
import { plainLiterals } from './lint/plain-literals.js';
import { propertyNames } from './lint/property-names.js';
import { noPlatformTrap } from './test/platforms/traps.js';

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
  // Only what oxlint cannot check: our own rules and HubSpot's.
  { files: ['**/*.{ts,tsx,js,mjs}'], ...typescript.configs.base },
  {
    plugins: { platforms: { rules: { 'no-trap': noPlatformTrap } } },
    rules: {
      'platforms/no-trap': 'error',
      // oxlint finds calls of its methods only.
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...plainLiterals],
    },
  },
  // What others wrote is matched in linear time.
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx,js,mjs}', 'extensions/**/*.{ts,tsx}'],
    plugins: { rooms: { rules: { borders } } },
    rules: { 'rooms/borders': 'error' },
  },
  {
    files: ['src/**/*.{ts,tsx,js,mjs}', 'extensions/**/*.{ts,tsx}'],
    ignores: ['src/hubspot/**', 'src/server/hubspot/**', '**/*.test.{ts,tsx}', '**/testing/**'],
    rules: { 'no-restricted-syntax': ['error', ...plainLiterals, ...propertyNames] },
  },
  // Where names come in that others chose. Needs types, so these rooms have a program of their own.
  {
    files: [
      'src/server/**/*.ts',
      'src/hubspot/{crm,sandbox}/**/*.ts',
      'src/hubspot/workbench/{host,shared}/**/*.ts',
      'src/hubspot/workbench/main.ts',
    ],
    ignores: ['**/*.test.ts', '**/testing/**'],
    plugins: { foreign: { rules: { names: foreignNames } } },
    rules: { 'foreign/names': 'error' },
  },
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
