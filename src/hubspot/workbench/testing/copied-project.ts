import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const libraries = path.dirname(
  path.dirname(createRequire(import.meta.url).resolve('react/package.json')),
);

export interface CopiedProject {
  folder: string;
  remove(): Promise<void>;
}

/**
 * For tests and benches: a copy of a project that may be changed, with the libraries that the original finds.
 * Outside the repository, whose files may be linted and formatted at the same time.
 */
export async function copyProject(original: string): Promise<CopiedProject> {
  const parent = await mkdtemp(path.join(tmpdir(), 'project-'));
  await symlink(libraries, path.join(parent, 'node_modules'), 'junction');
  const folder = path.join(parent, path.basename(original));
  await cp(original, folder, { recursive: true });
  return { folder, remove: () => rm(parent, { recursive: true }) };
}
