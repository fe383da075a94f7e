/* eslint platforms/no-trap: 'off' -- the traps are what it is about */
import path from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
// The project's own configuration: a rule that it does not switch on would find nothing.
const eslint = new ESLint({ cwd: root });

const imports = `
import childProcess, { exec, execFile, spawn } from 'node:child_process';
import { readFile, symlink } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path, { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
const run = promisify(execFile);
const folder = fileURLToPath(new URL('.', import.meta.url));
const name = 'tsc';
declare const child: childProcess.ChildProcess;
declare const url: string;
declare const file: string;
`;

/** What the rule says of some lines that follow these imports. */
async function trapsIn(code: string): Promise<(string | undefined)[]> {
  const [result] = await eslint.lintText(imports + code, {
    filePath: path.join(root, 'test/platforms/example.ts'),
  });
  const fatal = result!.messages.filter((it) => it.fatal).map((it) => it.message);
  expect(fatal).toEqual([]);
  const found = result!.messages.filter((it) => it.ruleId === 'platforms/no-trap');
  return found.map((it) => it.messageId);
}

describe('of what works on Linux alone, the linter finds', () => {
  it.each([
    ['command', "spawn('npm', ['ci'])"],
    ['command', 'spawn(name)'],
    ['command', "childProcess.spawnSync('eslint', ['.'])"],
    ['command', "await run('npm', ['pack'])"],
    ['shell', "exec('ls')"],
    ['shell', 'spawn(file, [], { shell: true })'],
    ['bin', "path.join(folder, 'node_modules/.bin/tsc')"],
    ['bin', "join(folder, 'node_modules', '.bin', name)"],
    ['signal', "child.kill('SIGTERM')"],
    ['signal', "process.kill(1, 'SIGINT')"],
    ['group', 'process.kill(-child.pid!)'],
    ['symlink', 'await symlink(file, folder)'],
    ['pathname', "new URL('../x', import.meta.url).pathname"],
    ['pathname', 'const own = new URL(import.meta.url); own.pathname'],
    ['pathname', 'pathToFileURL(file).pathname'],
    ['import', 'await import(file)'],
    ['import', 'await import(`${folder}x.ts`)'],
    ['import', 'new URL(`file://${file}`)'],
    ['joined', 'const inside = `${folder}/x`'],
    ['joined', "const inside = tmpdir() + '/x'"],
    ['joined', 'const inside = `${import.meta.dirname}/x`'],
    ['joined', "await readFile(`${file}/x`, 'utf8')"],
    ['separator', "path.relative(folder, file).split('/')"],
    ['separator', "process.cwd().endsWith('/test')"],
    ['folder', "const place = '/tmp/x'"],
    ['folder', 'const place = `/home/${name}`'],
    ['folder', "const place = 'C:\\\\Users'"],
    ['folder', 'process.env.HOME'],
    ['folder', "process.env['HOME']"],
  ])('a trap of the kind "%s": %s', async (kind, code) => {
    expect(await trapsIn(code)).toEqual([kind]);
  });
});

it.each([
  "spawn(process.execPath, [path.join(folder, 'x.mjs')], { shell: false })",
  "await run(process.execPath, ['--version'])",
  "child.kill(); child.kill('SIGKILL'); process.kill(child.pid!, 0)",
  "await symlink(file, folder, 'junction')",
  "new URL(url).pathname.startsWith('/x')",
  "await import('node:fs'); await import(`node:${name}`)",
  "await import(pathToFileURL(file).href); await import(import.meta.resolve('vitest'))",
  "await readFile(join(homedir(), 'a/b'), 'utf8')",
  "path.relative(folder, file).split(path.sep).join('/')",
  'const said = `${folder}\\n`; const link = `${url}/x`',
  "spawn(process.execPath, [], { env: { HOME: file, PATH: process.env['PATH'] } })",
])('lets what works everywhere pass: %s', async (code) => {
  expect(await trapsIn(code)).toEqual([]);
});
