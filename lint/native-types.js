// @ts-check
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isElementAccessExpression } from 'typescript-native/unstable/ast/is';
import { API, TypeFlags } from 'typescript-native/unstable/sync';
import { root } from './places.js';

const configuration = path.join(root, 'lint/tsconfig.json');

/** @typedef {import('typescript-native/unstable/sync').Type} Type */
/** @typedef {import('typescript-native/unstable/sync').Project} Project */

/**
 * The program of what is on the disk, in a process that ends with ours. The native compiler reads
 * and checks it in a fifth of the time that typescript-eslint's programs take.
 *
 * @type {Project | undefined}
 */
let saved;

/**
 * Whether the key of `object[key]` could be any text, by the place where each of these ends.
 *
 * @param {string} file
 * @param {string} text of the file, saved or not
 * @returns {Map<number, boolean> | undefined} undefined when no program has the file
 */
export function keysOfAnyText(file, text) {
  if (readFileSync(file, 'utf8') === text) {
    return keysIn((saved ??= projectOf(new API({ cwd: root }))), file);
  }
  const name = file.split(path.sep).join('/');
  const readFile = (/** @type {string} */ asked) => (asked === name ? text : undefined);
  const api = new API({ cwd: root, fs: { readFile } });
  try {
    return keysIn(projectOf(api), file);
  } finally {
    api.close();
  }
}

/** @param {API} api */
function projectOf(api) {
  const [project] = api.updateSnapshot({ openProjects: [configuration] }).getProjects();
  if (project === undefined) throw new Error(`No program was made of ${configuration}`);
  return project;
}

/**
 * @param {Project} project
 * @param {string} file
 */
function keysIn({ program, checker }, file) {
  const source = program.getSourceFile(file);
  if (source === undefined) return undefined;
  /** @type {import('typescript-native/unstable/ast').ElementAccessExpression[]} */
  const found = [];
  /** @param {import('typescript-native/unstable/ast').Node} node */
  const visit = (node) => {
    if (isElementAccessExpression(node)) found.push(node);
    node.forEachChild(visit);
  };
  visit(source);
  const types = checker.getTypeAtLocation(found.map((it) => it.argumentExpression));
  return new Map(found.map(({ end }, at) => [end, isAnyText(types[at])]));
}

/** @param {Type | undefined} type none could be anything too */
function isAnyText(type) {
  return (type?.isUnionType() ? type.getTypes() : [type]).some(
    (it) => it === undefined || (it.flags & (TypeFlags.String | TypeFlags.Any)) !== 0,
  );
}
