import { cp, mkdir, readdir, readFile, realpath, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ownFiles } from '../host/own-files.ts';
import { ProjectError } from '../host/project-files.ts';

/** What the template has wherever the project's own name goes. */
const templateNames = { name: 'my-app', uid: 'my_app', title: 'My app' };

/** What npm takes for a package's name and HubSpot for a project's, and what reads well as a uid. */
const possibleName = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const longestName = 40;

/** Windows has devices of these names, and no folder can be checked out there. */
const windowsDevice = /^(con|prn|aux|nul|(com|lpt)[0-9])$/;

/** What a folder may have that is made for a new project: none of it is written. */
const beforehand = ['.git', '.gitattributes', '.idea', '.vscode', '.DS_Store', 'LICENSE'];

/**
 * Writes a small project: a card, a page, settings, a function and a test.
 *
 * @param folder is made; its name becomes the project's.
 * @throws {ProjectError} when the folder has something in it, cannot be written, or has a name that
 * cannot be a project's.
 */
export async function writeNewProject(folder: string): Promise<void> {
  const target = path.resolve(folder);
  const name = path.basename(target);
  if (!possibleName.test(name) || name.length > longestName) {
    throw new ProjectError(
      target,
      `"${name}" cannot be the name of a project: use lower-case letters and digits, with single hyphens between words, at most ${longestName} characters, such as my-app`,
    );
  }
  if (windowsDevice.test(name)) {
    throw new ProjectError(target, `Windows keeps the name "${name}" for itself; choose another`);
  }
  try {
    await requireEmpty(target);
    await writeTemplate(target, name);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof ProjectError) throw error;
    throw new ProjectError(target, `the project cannot be written here (${code ?? message})`);
  }
}

async function requireEmpty(target: string): Promise<void> {
  const names = await readdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR') throw new ProjectError(target, 'this is a file; name a folder');
    throw error;
  });
  const first = names.find((name) => !beforehand.includes(name));
  if (first !== undefined) {
    throw new ProjectError(
      target,
      `the folder is not empty (it has ${first}); name one that is not there yet`,
    );
  }
}

async function writeTemplate(given: string, name: string): Promise<void> {
  await mkdir(given, { recursive: true });
  // Of a link, the folder it is for.
  const target = await realpath(given);
  await cp(ownFiles.template, target, { recursive: true });
  const own = ownNames(name);
  for (const entry of await readdir(ownFiles.template, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const place = path.relative(ownFiles.template, path.join(entry.parentPath, entry.name));
    await putNamesInto(path.join(target, place), own);
  }
  // npm packs no file of this name, and renames it on the way.
  await rename(path.join(target, 'gitignore'), path.join(target, '.gitignore'));
}

function ownNames(name: string): typeof templateNames {
  const words = name.replaceAll('-', ' ');
  return {
    name,
    uid: name.replaceAll('-', '_'),
    title: words.charAt(0).toUpperCase() + words.slice(1),
  };
}

async function putNamesInto(file: string, own: typeof templateNames): Promise<void> {
  const text = await readFile(file, 'utf8');
  const named = text
    .replaceAll(templateNames.name, own.name)
    .replaceAll(templateNames.uid, own.uid)
    .replaceAll(templateNames.title, own.title);
  if (named !== text) await writeFile(file, named);
}
