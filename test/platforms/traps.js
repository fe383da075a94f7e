import { expressionOf, importOf, nameOf, textOf } from './source-of.js';

/*
 * A rule of ESLint against what works on Linux and not on Windows or macOS, where nobody has run
 * the project yet. What is meant for one platform alone says so where it switches the rule off.
 */

const messages = {
  command: "Windows starts no .cmd file without a shell: run a command's file by process.execPath.",
  shell: 'A shell differs from platform to platform: start the program itself.',
  bin: "What npm puts into .bin is a .cmd file on Windows: run the file that the package's bin names.",
  signal: 'Windows ends a process at once at any signal: use SIGKILL or none, or say what differs.',
  group: 'Windows has no process groups.',
  symlink: "Windows lets anybody link folders only as 'junction'.",
  pathname: 'On Windows a pathname is "/C:/...", with %20 for a space: use fileURLToPath.',
  import: 'On Windows import() takes "C:" for a protocol: give it the href of pathToFileURL.',
  joined: 'Join paths by node:path.',
  separator: 'Paths have backslashes on Windows: use node:path, or split by path.sep first.',
  folder: 'This folder is not there on every platform: use tmpdir or homedir of node:os.',
};

const starters = new Set(['spawn', 'spawnSync', 'execFile', 'execFileSync']);
const pathMakers = {
  'node:path': new Set(['join', 'resolve', 'dirname', 'normalize', 'relative']),
  'node:os': new Set(['tmpdir', 'homedir']),
  'node:url': new Set(['fileURLToPath']),
  'node:fs': new Set(['mkdtempSync', 'realpathSync']),
  'node:fs/promises': new Set(['mkdtemp', 'realpath']),
};
const textMethods = /^(split|startsWith|endsWith|includes|indexOf|lastIndexOf|replace|replaceAll)$/;
const folders = /^(\/(tmp|var\/tmp|home|root|Users|dev)(\/|$)|[A-Z]:[\\/])/;
const environment = new Set(['HOME', 'USER', 'SHELL', 'USERPROFILE']);

export const noPlatformTrap = {
  meta: { type: 'problem', schema: [], messages },
  create(context) {
    const { sourceCode } = context;
    const report = (node, messageId) => context.report({ node, messageId });
    const text = (node) => textOf(node, sourceCode);
    const imported = (node) => importOf(node, sourceCode);

    /** A path in the form of the platform. */
    function isPath(node) {
      const expression = expressionOf(node, sourceCode);
      if (expression.type === 'CallExpression') {
        const [module, name] = imported(expression.callee);
        return pathMakers[module]?.has(name) || isMember(expression.callee, 'process', 'cwd');
      }
      if (expression.type !== 'MemberExpression') return false;
      const isMeta = expression.object.type === 'MetaProperty';
      return isMeta && ['dirname', 'filename'].includes(nameOf(expression));
    }

    function checkStart(node, name) {
      const options = node.arguments.filter((it) => it.type === 'ObjectExpression');
      const shell = options
        .flatMap((it) => it.properties)
        .find((it) => it.key?.name === 'shell' && it.value.value !== false);
      if (shell || name === 'exec' || name === 'execSync') report(shell ?? node, 'shell');
      if (starters.has(name) && text(node.arguments[0]) !== undefined) report(node, 'command');
    }

    function checkKill(node) {
      const [first, second] = node.arguments;
      const ofProcess = isMember(node.callee, 'process', 'kill');
      if (ofProcess && first?.operator === '-') report(node, 'group');
      const signal = text(ofProcess ? second : first);
      if (signal?.startsWith('SIG') && signal !== 'SIGKILL') report(node, 'signal');
    }

    return {
      CallExpression(node) {
        const [module = '', name] = imported(node.callee);
        const [first] = node.arguments;
        if (module === 'node:child_process') checkStart(node, name);
        if (/^node:fs(\/promises)?$/.test(module)) {
          if (/^symlink/.test(name) && node.arguments.length < 3) report(node, 'symlink');
          const goesOn = first?.type === 'TemplateLiteral' ? first.quasis.slice(1) : [];
          if (goesOn.some((it) => it.value.raw.includes('/'))) report(first, 'joined');
        }
        if (node.callee.type !== 'MemberExpression') return;
        const method = nameOf(node.callee);
        if (method === 'kill') checkKill(node);
        if (textMethods.test(method) && text(first)?.includes('/') && isPath(node.callee.object)) {
          report(node, 'separator');
        }
      },
      MemberExpression(node) {
        if (nameOf(node) === 'pathname' && isFileUrl(expressionOf(node.object, sourceCode))) {
          report(node, 'pathname');
        }
        if (environment.has(nameOf(node)) && isMember(node.object, 'process', 'env')) {
          report(node, 'folder');
        }
      },
      ImportExpression({ source }) {
        const start = source.type === 'TemplateLiteral' ? source.quasis[0].value.raw : text(source);
        const isUrl =
          (source.type === 'MemberExpression' && nameOf(source) === 'href') ||
          (source.type === 'CallExpression' && source.callee.object?.type === 'MetaProperty');
        if (!isUrl && !/^[^/]/.test(start ?? '')) report(source, 'import');
      },
      TemplateLiteral({ expressions, quasis }) {
        for (const [at, expression] of expressions.entries()) {
          const [before, after] = [quasis[at].value.cooked, quasis[at + 1].value.cooked];
          if (before.endsWith('file://')) report(expression, 'import');
          else if (/^[/\\]/.test(after) && isPath(expression)) report(expression, 'joined');
        }
      },
      BinaryExpression({ left, right, operator }) {
        const follows = operator === '+' && /^[/\\]/.test(text(right) ?? '');
        if (follows && isPath(left)) report(left, 'joined');
      },
      'Literal, TemplateElement'(node) {
        const value = node.type === 'Literal' ? node.value : node.value.cooked;
        if (typeof value !== 'string') return;
        if (folders.test(value)) report(node, 'folder');
        if (/(^|[/\\])\.bin([/\\]|$)/.test(value)) report(node, 'bin');
      },
    };
  },
};

function isMember(node, object, name) {
  return node.type === 'MemberExpression' && node.object.name === object && nameOf(node) === name;
}

function isFileUrl(node) {
  if (node.type === 'CallExpression') return node.callee.name === 'pathToFileURL';
  const isUrl = node.type === 'NewExpression' && node.callee.name === 'URL';
  return isUrl && node.arguments.some((it) => it.object?.type === 'MetaProperty');
}
