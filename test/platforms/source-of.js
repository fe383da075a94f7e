/*
 * Where a value in the source comes from, as far as one file shows: through `const`, `await` and
 * `promisify`, to what it was imported from.
 */

const transparent = new Set(['AwaitExpression', 'TSAsExpression', 'TSNonNullExpression']);

/** The expression behind a node: what a `const` was set to, without `await` and casts. */
export function expressionOf(node, sourceCode) {
  if (transparent.has(node.type)) return expressionOf(node.expression ?? node.argument, sourceCode);
  const [definition] = definitionsOf(node, sourceCode);
  const { id, init } = definition?.type === 'Variable' ? definition.node : {};
  const isConstant = id?.type === 'Identifier' && init && definition.parent.kind === 'const';
  return isConstant ? expressionOf(init, sourceCode) : node;
}

/** The module and the name that a function was imported by: `['node:path', 'join']`. */
export function importOf(node, sourceCode) {
  if (node.type === 'MemberExpression' && node.object.type === 'Identifier') {
    const [module, name] = importOf(node.object, sourceCode);
    const isWhole = name === '*' || name === 'default';
    return isWhole ? [module, nameOf(node)] : [];
  }
  const [definition] = definitionsOf(node, sourceCode);
  if (definition?.type === 'ImportBinding') {
    const { imported, type } = definition.node;
    const whole = type === 'ImportNamespaceSpecifier' ? '*' : 'default';
    const module = definition.parent.source.value.replace(/^(?!node:)/, 'node:');
    return [module, imported?.name ?? whole];
  }
  const made = expressionOf(node, sourceCode);
  const isPromisified = made.type === 'CallExpression' && made.callee.name === 'promisify';
  return isPromisified ? importOf(made.arguments[0], sourceCode) : [];
}

/** The text of a string that is known before the program runs. */
export function textOf(node, sourceCode) {
  const expression = node && expressionOf(node, sourceCode);
  if (expression?.type === 'Literal' && typeof expression.value === 'string')
    return expression.value;
  if (expression?.type === 'TemplateLiteral' && expression.expressions.length === 0) {
    return expression.quasis[0].value.cooked;
  }
  return undefined;
}

/** The name of a property that is read, whether by `.name` or by `['name']`. */
export function nameOf({ property, computed }) {
  return computed ? property.value : property.name;
}

function definitionsOf(node, sourceCode) {
  if (node.type !== 'Identifier') return [];
  for (let scope = sourceCode.getScope(node); scope; scope = scope.upper) {
    const variable = scope.set.get(node.name);
    if (variable) return variable.defs;
  }
  return [];
}
