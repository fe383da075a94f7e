/* eslint platforms/no-trap: 'off' -- there is a packaged Chromium on Linux alone */
import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, rename } from 'node:fs/promises';
import { rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { packagedChromium } from './packaged-chromium.ts';

const run = promisify(execFile);

/** The program of the processes that unpack, as JavaScript: a third of the work to start. */
let program: string;
let programFolder: string;
beforeAll(async () => {
  programFolder = await mkdtemp(path.join(tmpdir(), 'unpack-process-'));
  program = path.join(programFolder, 'unpack-process.mjs');
  await build({
    entryPoints: [path.join(import.meta.dirname, 'testing/unpack-process.ts')],
    outfile: program,
    bundle: true,
    format: 'esm',
    platform: 'node',
    // As from the source, where the package is found.
    define: { 'import.meta.url': JSON.stringify(import.meta.url) },
  });
});
afterAll(() => rm(programFolder, { recursive: true, force: true }));

let folder: string;
let source: string;
let cacheFolder: string;
let emptyTemporaryFolder: string;

/** A small program in place of the browser, large enough to be met half written. */
async function packProgram(script: string): Promise<void> {
  const padded = `#!/bin/sh\n${script}\nexit\n${'# nothing\n'.repeat(200_000)}`;
  const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
  await writeFile(path.join(source, 'chromium.br'), brotliCompressSync(padded, quick));
}

/** The package's other files, as small as can be. */
async function packFolder(name: string, files: string[]): Promise<void> {
  const content = await mkdtemp(path.join(folder, `${name}-`));
  for (const file of files) {
    await mkdir(path.dirname(path.join(content, file)), { recursive: true });
    await writeFile(path.join(content, file), 'any');
  }
  const archive = path.join(folder, `${name}.tar`);
  // Archives name owners, whom a superuser would hand the files to.
  await run('tar', ['--create', '--file', archive, '--owner=1234', '--directory', content, '.']);
  await writeFile(path.join(source, `${name}.tar.br`), brotliCompressSync(await readFile(archive)));
}

/** A separate process, as each test file is one. @returns the output of the started program. */
async function unpackInProcess(): Promise<string> {
  const { stdout } = await run(process.execPath, [program, source, cacheFolder], {
    env: { ...process.env, TMPDIR: emptyTemporaryFolder },
  });
  return stdout;
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'packaged-chromium-'));
  source = path.join(folder, 'source');
  cacheFolder = path.join(folder, 'cache');
  emptyTemporaryFolder = path.join(folder, 'temporary');
  await Promise.all([mkdir(source), mkdir(emptyTemporaryFolder), mkdir(cacheFolder)]);
  await packFolder('fonts', ['fonts.conf']);
  await packFolder('swiftshader', ['libGLESv2.so']);
  await packFolder('al2023', ['lib/libnss3.so']);
  await packProgram('echo started');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function describeOnLinux(): void {
  it('starts as the real browser, from the complete folder', async () => {
    const chromium = await packagedChromium();
    expect(execFileSync(chromium!.executablePath, ['--version'], { encoding: 'utf8' })).toMatch(
      /^Chromium \d+/,
    );
  });

  it('leaves the shared temporary folder empty', async () => {
    expect(await unpackInProcess()).toBe('started\n');
    expect(await readdir(emptyTemporaryFolder)).toEqual([]);
  });

  it('is complete for eight processes that start at once, and leaves one folder', async () => {
    const said = await Promise.all(Array.from({ length: 8 }, unpackInProcess));
    expect(said).toEqual(Array.from({ length: 8 }, () => 'started\n'));
    expect(await readdir(cacheFolder)).toHaveLength(1);
  });

  it('never starts a file that somebody put into the temporary folder', async () => {
    const trap = path.join(folder, 'trapped');
    const planted = path.join(emptyTemporaryFolder, 'chromium');
    await writeFile(planted, `#!/bin/sh\ntouch ${trap}\n`, { mode: 0o755 });
    expect(await unpackInProcess()).toBe('started\n');
    expect(existsSync(trap)).toBe(false);
  });

  it('unpacks again after a process that was killed in the middle, and cleans up', async () => {
    // It never comes to the end of what it reads.
    const fonts = path.join(source, 'fonts.tar.br');
    await rename(fonts, `${fonts}.kept`);
    await run('mkfifo', [fonts]);
    const killed = spawn(process.execPath, [program, source, cacheFolder], {
      detached: true,
      stdio: 'ignore',
    });
    const isUnpacking = async () => {
      const [aside] = await readdir(cacheFolder);
      return aside !== undefined && existsSync(path.join(cacheFolder, aside, 'chromium'));
    };
    await expect.poll(isUnpacking, { interval: 10 }).toBe(true);
    process.kill(-killed.pid!, 'SIGKILL');
    await once(killed, 'exit');
    const [left] = await readdir(cacheFolder);
    await rm(fonts);
    await rename(`${fonts}.kept`, fonts);

    expect(await unpackInProcess()).toBe('started\n');
    expect(await readdir(cacheFolder)).toHaveLength(2);

    const yesterday = new Date(Date.now() - 86_400_000);
    await utimes(path.join(cacheFolder, left!), yesterday, yesterday);
    await truncate((await packagedChromium({ source, cacheFolder }))!.executablePath, 0);
    await packagedChromium({ source, cacheFolder });
    expect(await readdir(cacheFolder)).not.toContain(left);
  });

  describe('replaces what is there when', () => {
    const unpack = async () => (await packagedChromium({ source, cacheFolder }))!.executablePath;

    it('a file is shorter than it was', async () => {
      const program = await unpack();
      const { size } = await lstat(program);
      await truncate(program, size - 1);
      expect((await lstat(await unpack())).size).toBe(size);
    });

    it('a file is missing', async () => {
      await rm(path.join(path.dirname(await unpack()), 'libGLESv2.so'));
      expect(existsSync(path.join(path.dirname(await unpack()), 'libGLESv2.so'))).toBe(true);
    });

    it('others could have written to it', async () => {
      await chmod(await unpack(), 0o777);
      await packProgram('echo replaced');
      expect(execFileSync(await unpack(), { encoding: 'utf8' })).toBe('replaced\n');
    });

    it('it leads elsewhere', async () => {
      const place = path.dirname(await unpack());
      const elsewhere = path.join(folder, 'elsewhere');
      await rename(place, elsewhere);
      await symlink(elsewhere, place);
      await packProgram('echo replaced');
      expect(execFileSync(await unpack(), { encoding: 'utf8' })).toBe('replaced\n');
      expect(existsSync(elsewhere)).toBe(true);
    });
  });

  it('belongs to the user who unpacked it, whatever the archive says', async () => {
    const chromium = await packagedChromium({ source, cacheFolder });
    const library = path.join(path.dirname(chromium!.executablePath), 'libGLESv2.so');
    expect((await lstat(library)).uid).toBe(process.getuid!());
  });

  it('does not unpack a second time', async () => {
    await packagedChromium({ source, cacheFolder });
    await packProgram('echo another');
    expect(await unpackInProcess()).toBe('started\n');
  });

  it('brings the libraries along that the system lacks, and only then', async () => {
    const own = await packagedChromium({ source, cacheFolder });
    expect(own?.environment).not.toHaveProperty('LD_LIBRARY_PATH');

    await packProgram('test -f "$LD_LIBRARY_PATH/libnss3.so" || exit 127; echo with libraries');
    const bare = path.join(folder, 'bare');
    const chromium = await packagedChromium({ source, cacheFolder: bare });
    expect(
      execFileSync(chromium!.executablePath, { env: chromium!.environment, encoding: 'utf8' }),
    ).toBe('with libraries\n');
  });

  it('says why when the browser does not run here, and leaves nothing', async () => {
    await packProgram('echo no such instruction >&2; exit 1');
    await expect(packagedChromium({ source, cacheFolder })).rejects.toThrow('no such instruction');
    expect(await readdir(cacheFolder)).toEqual([]);
  });
}

if (process.platform === 'linux' && process.arch === 'x64') {
  describe('the packaged Chromium', describeOnLinux);
} else {
  it('has no packaged Chromium here', async () => expect(await packagedChromium()).toBeNull());
}
