import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ resolved: z.string().optional() })),
});

/**
 * The packed file from which npm installed a package; null where it came from a registry, or from
 * another tool, which keeps no such list.
 *
 * @param packageFolder for example `.../node_modules/hubspot-workbench`.
 */
export async function packedFileOf(packageFolder: string): Promise<string | null> {
  const modules = path.dirname(packageFolder);
  const text = await readFile(path.join(modules, '.package-lock.json'), 'utf8').catch(() => null);
  if (text === null) return null;
  const { packages } = lockSchema.parse(JSON.parse(text));
  const place = `node_modules/${path.basename(packageFolder)}`;
  const [, file] = /^file:(.+\.tgz)$/.exec(packages[place]?.resolved ?? '') ?? [];
  return file === undefined ? null : path.resolve(modules, '..', decodeURIComponent(file));
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
