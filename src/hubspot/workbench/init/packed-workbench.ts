import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const ownName = 'hubspot-workbench';

const listSchema = z.object({
  packages: z.record(z.string(), z.object({ resolved: z.string().optional() })),
});

const versionsSchema = z.record(z.string(), z.string()).optional();
const manifestSchema = z.object({ dependencies: versionsSchema, devDependencies: versionsSchema });

/**
 * The packed file from which a package was installed; null where it came from a registry.
 *
 * @param packageFolder for example `.../node_modules/hubspot-workbench`.
 */
export async function packedFileOf(packageFolder: string): Promise<string | null> {
  return (await inListOfNpm(packageFolder)) ?? (await inManifestAbove(packageFolder));
}

/** npm notes what it installed, also what no manifest asks for. */
async function inListOfNpm(packageFolder: string): Promise<string | null> {
  const modules = path.dirname(packageFolder);
  const list = await readAs(listSchema, path.join(modules, '.package-lock.json'));
  const place = `node_modules/${path.basename(packageFolder)}`;
  const [, file] = /^file:(.+\.tgz)$/.exec(list?.packages[place]?.resolved ?? '') ?? [];
  return file === undefined ? null : path.resolve(modules, '..', decodeURIComponent(file));
}

/** pnpm and yarn keep no such list beside the package; the manifest names the file. */
async function inManifestAbove(folder: string): Promise<string | null> {
  const above = path.dirname(folder);
  if (above === folder) return null;
  const manifest = await readAs(manifestSchema, path.join(above, 'package.json'));
  const { [ownName]: version = '' } = { ...manifest?.dependencies, ...manifest?.devDependencies };
  const [, file] = /^(?:file:)?((?:[a-z]:)?[^:]+\.tgz)$/i.exec(version) ?? [];
  return file === undefined ? inManifestAbove(above) : path.resolve(above, file);
}

/** @returns null for a file that is not there or says something else. */
async function readAs<T>(schema: z.ZodType<T>, file: string): Promise<T | null> {
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return null;
  }
}

/**
 * Lets a new project install the workbench from the packed file that this one came from: no
 * registry has it. The file goes along, so that the project works for others and in CI too.
 */
export async function usePackedWorkbench(folder: string, packedFile: string): Promise<void> {
  const place = path.posix.join('vendor', path.basename(packedFile));
  await mkdir(path.join(folder, 'vendor'));
  await copyFile(packedFile, path.join(folder, place));
  const manifestFile = path.join(folder, 'package.json');
  const manifest = await readFile(manifestFile, 'utf8');
  await writeFile(
    manifestFile,
    manifest.replace(/("hubspot-workbench": )"[^"]*"/, `$1"file:${place}"`),
  );
}
