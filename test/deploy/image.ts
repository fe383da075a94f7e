import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import dockerignore, { type Ignore } from '@balena/dockerignore';

/** What a Dockerfile says, without an engine: what becomes of each of its instructions here. */
export interface BuiltImage {
  /** The folder that stands for the image's root. */
  root: string;
  workingFolder: string;
  environment: Record<string, string>;
  command: string[];
}

const repository = path.join(import.meta.dirname, '../..');

/**
 * Follows a Dockerfile in a folder: copies what `.dockerignore` lets through, and runs what is to be
 * run. What the base image brings (Node, npm) is this machine's.
 *
 * @throws when an instruction fails, or is none of those that it knows
 */
export async function buildImage(file: string, root: string): Promise<BuiltImage> {
  const ignored = dockerignore().add(await readFile(`${file}.dockerignore`, 'utf8'));
  const image: BuiltImage = { root, workingFolder: root, environment: {}, command: [] };
  for (const { name, rest } of instructionsOf(await readFile(file, 'utf8'))) {
    switch (name) {
      case 'FROM':
      case 'USER':
      case 'EXPOSE':
        break;
      case 'ENV': {
        const [key = '', value = ''] = rest.split('=');
        image.environment[key] = value;
        break;
      }
      case 'WORKDIR':
        image.workingFolder = path.join(root, rest);
        await mkdir(image.workingFolder, { recursive: true });
        break;
      case 'COPY':
        if (rest !== '. .') throw new Error(`COPY ${rest} is not understood here`);
        await copy(image.workingFolder, ignored);
        break;
      case 'RUN':
        run(rest, image);
        break;
      case 'CMD':
        image.command = JSON.parse(rest) as string[];
        break;
      default:
        throw new Error(`${name} is not understood here`);
    }
  }
  return image;
}

function instructionsOf(text: string): { name: string; rest: string }[] {
  const lines = text.replaceAll(/\\\n/g, ' ').split('\n');
  return lines.flatMap((line) => {
    const [, name, rest] = /^([A-Z]+)\s+(\S.*)/.exec(line) ?? [];
    return name === undefined || rest === undefined ? [] : [{ name, rest: rest.trimEnd() }];
  });
}

/** Copies what Git knows or would know: the rest of a work tree is ignored twice over. */
async function copy(to: string, ignored: Ignore): Promise<void> {
  const listed = ['ls-files', '--cached', '--others', '--exclude-standard'];
  // eslint-disable-next-line platforms/no-trap -- images are for Linux
  const files = execFileSync('git', listed, { cwd: repository, encoding: 'utf8' }).split('\n');
  for (const file of files.filter(Boolean)) {
    if (ignored.ignores(file) || !existsSync(path.join(repository, file))) continue;
    await cp(path.join(repository, file), path.join(to, file));
  }
}

function run(command: string, { workingFolder, environment }: BuiltImage): void {
  console.log(`RUN ${command}`);
  // eslint-disable-next-line platforms/no-trap -- images are for Linux
  const { status } = spawnSync('sh', ['-c', command], {
    cwd: workingFolder,
    env: { ...process.env, ...environment },
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`RUN ended with ${status}`);
}
