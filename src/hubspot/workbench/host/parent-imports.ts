import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BuildProblem } from '../shared/description.ts';

/** A module and one that it imports; absolute paths. */
export interface Import {
  from: string;
  to: string;
}

const specifier = /(?:\bfrom|\bimport)\s*(?:\(\s*)?(['"])(\.{1,2}\/[^'"]*)\1/g;

/**
 * The folder that HubSpot packages for an extension: the nearest with a `package.json`, inside the
 * project.
 */
export function packagedFolder(extensionFolder: string): string {
  for (let folder = extensionFolder; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'hsproject.json'))) return extensionFolder;
    if (existsSync(path.join(folder, 'package.json'))) return folder;
    if (path.dirname(folder) === folder) return extensionFolder;
  }
}

/**
 * Finds an import that leads out of the packaged folder: by a relative path, or in any other way to a
 * file that is of no package. It builds here, as in `hs project dev`, and fails once it is uploaded:
 * HubSpot does not package what is outside, as its documentation of the lint rule `no-parent-imports`
 * says. A package, linked or not, may be anywhere; a link to a file is none.
 *
 * @param isDependency whether the first file is of a package that the second depends on.
 */
export function findParentImport(
  imports: Import[],
  folder: string,
  isDependency: (file: string, importer: string) => boolean,
): BuildProblem | null {
  const isInside = (file: string) => file.startsWith(`${folder}${path.sep}`);
  for (const { from, to } of imports) {
    if (!isInside(from) || isInside(to) || !path.isAbsolute(to)) continue;
    const source = readFileSync(from, 'utf8');
    const relative = relativeImport(source, { from, to });
    if (relative === null && isDependency(to, from)) continue;
    const { name, at } = relative ?? {
      name: path.relative(folder, to),
      at: source.indexOf(path.parse(to).name),
    };
    const before = at < 0 ? null : source.slice(0, at);
    return {
      message:
        `"${name}" is outside of ${folder}. HubSpot packages nothing from outside of an ` +
        "extension's folder, so this import fails once it is uploaded. Move the file into the " +
        'folder, or share it as a package of an npm workspace.',
      file: from,
      line: before?.split('\n').length ?? null,
      column: before === null ? null : before.length - before.lastIndexOf('\n'),
      frame: null,
    };
  }
  return null;
}

/** The text that names the imported file by a relative path, and where it is in the source. */
function relativeImport(source: string, { from, to }: Import) {
  for (const found of source.matchAll(specifier)) {
    const [, , name = ''] = found;
    const meant = path.resolve(path.dirname(from), name);
    const isMeant = to === meant || to.startsWith(`${meant}.`) || to.startsWith(meant + path.sep);
    if (isMeant || isSourceOf(to, meant)) return { name, at: found.index };
  }
  return null;
}

/** TypeScript is imported by the name that it is compiled to. */
function isSourceOf(file: string, meant: string): boolean {
  return /\.jsx?$/.test(meant) && file.replace(/\.tsx?$/, '') === meant.replace(/\.jsx?$/, '');
}
