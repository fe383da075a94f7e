// @ts-check
import ts from 'typescript';

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
    const { program, esTreeNodeToTSNodeMap } = context.sourceCode.parserServices;
    // A file that no program has, as tests of other rules make them up.
    if (!program) return {};
    const checker = /** @type {ts.Program} */ (program).getTypeChecker();

    /** @param {ts.Type} type */
    const isAnyText = (type) =>
      (type.isUnion() ? type.types : [type]).some(
        ({ flags }) => (flags & (ts.TypeFlags.String | ts.TypeFlags.Any)) !== 0,
      );

    return {
      MemberExpression(node) {
        if (!node.computed || node.property.type === 'Literal') return;
        const key = esTreeNodeToTSNodeMap.get(node.property);
        if (!isAnyText(checker.getTypeAtLocation(key))) return;
        const { sourceCode } = context;
        const [object, name] = [node.object, node.property].map((it) => sourceCode.getText(it));
        const around = sourceCode.getAncestors(node).findLast((it) => /Function/.test(it.type));
        const isGuarded =
          around && sourceCode.getText(around).includes(`Object.hasOwn(${object}, ${name})`);
        if (isGuarded) return;
        context.report({
          node,
          message:
            'Every object has a constructor: look a foreign name up in a Map, or with ownValue.',
        });
      },
    };
  },
};
