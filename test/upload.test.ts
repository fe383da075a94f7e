import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import {
  collectFileDependencies,
  collectWorkspaceDirectories,
  findAndParsePackageJsonFiles,
} from '@hubspot/project-parsing-lib/workspaces';
import { translate } from '@hubspot/project-parsing-lib/translate';
import { remoteBuild } from '@hubspot/ui-extensions-dev-server/build';
import { build, type Plugin } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { prepareUpload, type PreparedUpload } from '../src/hubspot/upload/index.ts';
import { programOf } from './programs.ts';

const root = path.resolve(import.meta.dirname, '..');
const builder = programOf('@hubspot/ui-extensions-dev-server');
const bundleLimit = 45 * 1024;
/** Of the scoring module in one bundle. */
const pointsLimit = 9_500;

let folder: string;
let upload: PreparedUpload;
let source: string;

async function filesBelow(parent: string, ending: string): Promise<string[]> {
  const names = await readdir(parent, { recursive: true });
  return names
    .filter((name) => name.endsWith(ending) && !name.includes('node_modules'))
    .map((name) => path.join(parent, name));
}

beforeAll(async () => {
  // Outside of the checkout, so that nothing is found in its node_modules by accident.
  folder = await mkdtemp(path.join(tmpdir(), 'tier-points-upload-'));
  upload = await prepareUpload(root, folder);
  source = path.join(folder, 'extensions');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the prepared upload', () => {
  it('holds valid JSON only: the parser drops a file that is not, and says nothing', async () => {
    const files = await filesBelow(folder, '.json');
    expect(files.length).toBeGreaterThan(8);
    for (const file of files) {
      const text = await readFile(file, 'utf8');
      expect(() => JSON.parse(text), file).not.toThrow();
    }
  });

  it('needs nothing from outside of itself', async () => {
    const manifests = await findAndParsePackageJsonFiles(source);
    expect(await collectWorkspaceDirectories(manifests)).toEqual([]);
    const local = await collectFileDependencies(manifests);
    expect(local.length).toBeGreaterThan(0);
    for (const dependency of local) expect(dependency.localPath).toContain(source);
  });

  it('is accepted by the parser of HubSpot, which finds the app, page, card and settings', async () => {
    const { intermediateRepresentation, skippedHsMetaFiles } = await translate(
      { projectSourceDir: source, platformVersion: '2026.09' },
      { skipValidation: true },
    );
    expect(skippedHsMetaFiles).toEqual([]);
    const components = Object.values(intermediateRepresentation.intermediateNodesIndexedByUid);
    const types = components.map((component) => component.componentType);
    expect(types.sort()).toEqual(['APPLICATION', 'CARD', 'PAGE', 'SETTINGS']);
  });

  it('for the marketplace is accepted too, with its own way to authenticate', async () => {
    const marketplace = await mkdtemp(path.join(tmpdir(), 'tier-points-marketplace-'));
    onTestFinished(() => rm(marketplace, { recursive: true, force: true }));
    await prepareUpload(root, marketplace, { variant: 'marketplace' });
    const { intermediateRepresentation, skippedHsMetaFiles } = await translate(
      { projectSourceDir: path.join(marketplace, 'extensions'), platformVersion: '2026.09' },
      { skipValidation: true },
    );
    expect(skippedHsMetaFiles).toEqual([]);
    const components = Object.values(intermediateRepresentation.intermediateNodesIndexedByUid);
    const app = components.find(({ componentType }) => componentType === 'APPLICATION');
    expect(app?.config).toMatchObject({
      distribution: 'marketplace',
      auth: { type: 'oauth', optionalScopes: expect.arrayContaining(['crm.lists.write']) },
    });
  });

  it('is built by `uie build`, every extension in its own folder', async () => {
    const metas = (await filesBelow(source, '-hsmeta.json')).filter(
      (file) => path.basename(file) !== 'app-hsmeta.json',
    );
    expect(metas.length).toBe(upload.extensionFolders.length);
    for (const meta of metas) {
      const { config } = JSON.parse(await readFile(meta, 'utf8')) as {
        config: { entrypoint: string };
      };
      const entry = path.join(source, config.entrypoint);
      const cwd = path.dirname(entry);
      expect((await stat(entry)).isFile(), `${meta} names ${config.entrypoint}`).toBe(true);
      // NODE_PATH and the like of this run must not help the build.
      const environment = { PATH: process.env['PATH'], HOME: homedir() };
      await promisify(execFile)(process.execPath, [builder, 'build', path.basename(entry)], {
        cwd,
        env: { ...environment, npm_config_prefer_offline: 'true', npm_config_audit: 'false' },
      });
      const built = (await filesBelow(path.join(cwd, 'dist'), '.js'))[0]!;
      const size = gzipSync(await readFile(built)).length;
      console.log(`${config.entrypoint}: ${(size / 1024).toFixed(1)} kB gzip`);
      expect(size).toBeLessThan(bundleLimit);
    }
  });
});

it('has one file for all that is imported, now or later: no view can be loaded when it is opened', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'tier-points-later-'));
  try {
    await writeFile(path.join(root, 'Page.js'), `export const open = () => import('./Later.js');`);
    await writeFile(path.join(root, 'Later.js'), `export const text = 'a later view';`);
    await remoteBuild({ root, entryPoint: 'Page.js', outputDir: 'dist', logLevel: 'warn' });
    const files = await filesBelow(path.join(root, 'dist'), '.js');
    expect(files).toHaveLength(1);
    expect(await readFile(files[0]!, 'utf8')).toContain('a later view');
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});

/** An empty module in place of the scoring module. */
const withoutPoints: Plugin = {
  name: 'without-points',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@partner-tier-points\/points$/ }, ({ path: name }) => ({
      path: name,
      namespace: 'nothing',
    }));
    onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: 'module.exports = {}' }));
  },
};

async function compressedSize(entry: string, plugins: Plugin[] = []): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    plugins,
    // HubSpot gives these to every extension.
    external: ['react', 'react/jsx-runtime', '@hubspot/ui-extensions'],
    logLevel: 'error',
  });
  return gzipSync(outputFiles[0]!.contents).length;
}

it('the scoring module adds at most 9.5 kB (gzip) to an extension', async () => {
  for (const name of ['pages/TierPage', 'cards/ClientCard', 'settings/PartnerSettings']) {
    const entry = path.join(root, 'extensions/app', `${name}.tsx`);
    const added = (await compressedSize(entry)) - (await compressedSize(entry, [withoutPoints]));
    console.log(`src/points in ${name}: ${added} bytes gzip`);
    expect(added).toBeGreaterThan(1_000);
    expect(added).toBeLessThanOrEqual(pointsLimit);
  }
});
