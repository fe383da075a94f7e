import { realpath } from 'node:fs/promises';
import path from 'node:path';

export interface Places {
  /** The folder of the sources, wherever a link leads to. */
  source: string;
  output: string;
  /** Where the copy of the sources goes. */
  target: string;
}

/**
 * Where an upload is made from and to.
 *
 * @throws when the sources are not inside of the project, or making the upload would change them
 */
export async function findPlaces(
  projectFolder: string,
  srcDir: string,
  outputFolder: string,
): Promise<Places> {
  const project = await realpath(projectFolder);
  const named = path.join(project, srcDir);
  const source = await realpath(named);
  if (!isInside(project, named) || !isInside(project, source)) {
    throw new Error(`srcDir of hsproject.json is ${srcDir}, which is not inside of the project.`);
  }
  const output = await realPlace(path.resolve(outputFolder));
  if (isInside(output, project) || isInside(source, output)) {
    throw new Error(
      `The upload cannot be made in ${outputFolder}: it would change the project's own files. ` +
        'Nothing was changed. Choose another folder.',
    );
  }
  return { source, output, target: path.join(output, path.relative(project, named)) };
}

/** Whether a place is a folder or anything in it. */
export function isInside(folder: string, place: string): boolean {
  const way = path.relative(folder, place);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

/** Where a path leads that may not be there yet. */
async function realPlace(place: string): Promise<string> {
  try {
    return await realpath(place);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' || path.dirname(place) === place) throw error;
    return path.join(await realPlace(path.dirname(place)), path.basename(place));
  }
}
