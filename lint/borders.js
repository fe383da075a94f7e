// @ts-check
import path from 'node:path';
import { isForTests, placeOf, root, targetOf } from './places.js';
import { rooms } from './rooms.js';

/**
 * Why a file may not import what a specifier leads to; undefined when it may.
 *
 * @param {string} file from the root, with forward slashes
 * @param {string} specifier
 * @returns {string | undefined}
 */
function refusal(file, specifier) {
  const target = targetOf(file, specifier);
  const here = placeOf(file);
  if (target === undefined || here === undefined) return undefined;
  if (isForTests(target)) return 'Only tests may import what is made for tests.';
  const there = placeOf(target);
  if (there === undefined || there.folder === here.folder) return undefined;
  if (rooms[here.name]?.mayImport.includes(there.name)) return undefined;
  return `${here.folder} may not import ${there.folder}: see docs/structure.md.`;
}

/**
 * Holds every import against the table of rooms, whichever way it is written.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const borders = {
  meta: { type: 'problem', schema: [], docs: { description: 'Hold the borders between rooms.' } },
  create(context) {
    const file = path.relative(root, context.filename).split(path.sep).join('/');
    if (isForTests(file)) return {};

    /** @param {any} source the node of a specifier */
    const check = (source) => {
      const specifier = source?.value ?? source?.quasis?.[0].value.cooked;
      if (typeof specifier !== 'string') return;
      const message = refusal(file, specifier);
      if (message !== undefined) context.report({ node: source, message });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      CallExpression(node) {
        const { callee, arguments: given } = node;
        if (callee.type === 'Identifier' && callee.name === 'require') check(given[0]);
      },
      // TypeScript's own: `import('…').Type` and `import name = require('…')`.
      /** @param {any} node */
      TSImportType: (node) => check(node.source ?? node.argument?.literal),
      /** @param {any} node */
      TSExternalModuleReference: (node) => check(node.expression),
    };
  },
};
