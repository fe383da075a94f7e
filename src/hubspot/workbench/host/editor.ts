import { stat } from 'node:fs/promises';
import path from 'node:path';
import launchEditor from 'launch-editor';
import { checkInside } from './project-boundary.ts';

/** A place in a file of the project. */
export interface SourcePlace {
  /** Relative to the project's folder. */
  file: string;
  /** Counted from 1. */
  line: number;
  column: number;
}

/** Opens a file, given with its line and column behind colons. */
export type OpenEditor = (place: string) => void;

/** The editor that runs, or that `LAUNCH_EDITOR` or `EDITOR` names. */
const openRunningEditor: OpenEditor = (place) => launchEditor(place);

/**
 * Opens files of a project in its developer's editor, and no others: what names them comes from
 * errors, which an extension can write as it likes.
 *
 * @returns a function that says why it opens nothing; null when it does.
 */
export function createEditor(projectFolder: string, open: OpenEditor = openRunningEditor) {
  return async ({ file, line, column }: SourcePlace): Promise<string | null> => {
    const target = path.resolve(projectFolder, file);
    try {
      checkInside(projectFolder, target);
    } catch {
      return `${file} is outside of the project`;
    }
    const found = await stat(target).catch(() => null);
    if (!found?.isFile()) return `${file} is no file of the project`;
    open(`${target}:${line}:${column}`);
    return null;
  };
}
