import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { asArgument } from '../terminal/as-argument.ts';

/**
 * The commands that install the workbench of this repository in a new project somewhere else: no
 * registry has it yet. They run in any folder.
 */
export async function linesToPack(project: string): Promise<string[]> {
  const workbench = path.resolve(import.meta.dirname, '..');
  const manifest = await readFile(path.join(workbench, 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const folder = path.resolve(project);
  const file = path.join(folder, `hubspot-workbench-${version}.tgz`);
  const packed = asArgument(path.join(workbench, 'dist/package'));
  return [
    `npm run package --prefix ${asArgument(workbench)}`,
    `npm pack ${packed} --pack-destination ${asArgument(folder)}`,
    `npm install --prefix ${asArgument(project)} --save-dev ${asArgument(file)}`,
  ];
}
