// @ts-check
import { existsSync } from 'node:fs';
import { keysOfAnyText } from './native-types.js';

/**
 * Refuses to look a value up in a plain object by a name that could be anything: every object has a
 * `constructor` and a `__proto__`. A `Map`, `ownValue` or `Object.hasOwn` beforehand finds only what
 * somebody put there. Names of a closed list, literals and indices are left alone.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const foreignNames = {
  meta: {
    type: 'problem',
    schema: [],
    docs: { description: 'Look foreign names up in a Map, or as own properties.' },
  },
  create(context) {
    const { sourceCode, filename } = context;
    /** @type {import('estree').MemberExpression[]} */
    const lookedUp = [];

    return {
      MemberExpression(node) {
        if (node.computed && node.property.type !== 'Literal') lookedUp.push(node);
      },
      'Program:exit'(program) {
        // Made-up files, as tests of other rules have them, have no types.
        if (lookedUp.length === 0 || !existsSync(filename)) return;
        const isAnyText = keysOfAnyText(filename, sourceCode.text);
        if (isAnyText === undefined) {
          context.report({ node: program, message: 'Add this file to lint/tsconfig.json.' });
          return;
        }
        for (const node of lookedUp) {
          const end = sourceCode.getRange(node)[1];
          if (isAnyText.get(end) === false || isGuarded(node)) continue;
          context.report({
            node,
            message:
              'Every object has a constructor: look a foreign name up in a Map, or with ownValue.',
          });
        }
      },
    };

    /** @param {import('estree').MemberExpression} node */
    function isGuarded(node) {
      const [object, name] = [node.object, node.property].map((it) => sourceCode.getText(it));
      const around = sourceCode.getAncestors(node).findLast((it) => /Function/.test(it.type));
      return around && sourceCode.getText(around).includes(`Object.hasOwn(${object}, ${name})`);
    }
  },
};
