import { stat } from 'node:fs/promises';
import path from 'node:path';
import { checkInside, isNamedInside } from './project-boundary.ts';
import { openInEditor } from './open-in-editor.ts';

/** A place in a file of the project. */
export interface SourcePlace {
  /** Relative to the project's folder. */
  file: string;
  /** Counted from 1. */
  line: number;
  column: number;
}

/**
 * Opens files of a project, and what it is built from, in its developer's editor, and no others:
 * what names them comes from errors, which an extension can write as it likes.
 *
 * @param isSource whether an extension is built from a file, such as one of a linked package.
 * @param open opens a file, given with its line and column behind colons; the editor that runs, or
 * that the environment names, when absent.
 * @returns a function that says why it opens nothing; null when it does.
 */
export function createEditor(
  projectFolder: string,
  isSource: (file: string) => boolean,
  open?: (place: string) => void,
) {
  return async ({ file, line, column }: SourcePlace): Promise<string | null> => {
    const target = path.resolve(projectFolder, file);
    if (!isSource(target)) {
      const isOutside = `${file} is outside of the project`;
      if (!isNamedInside(projectFolder, target)) return isOutside;
      try {
        checkInside(projectFolder, target);
      } catch {
        return isOutside;
      }
    }
    const found = await stat(target).catch(() => null);
    if (!found?.isFile()) return `${file} is no file of the project`;
    const place = `${target}:${line}:${column}`;
    if (!open) return openInEditor(place);
    open(place);
    return null;
  };
}
