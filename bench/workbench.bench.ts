import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { startWorkbench } from 'hubspot-workbench';
import type { Browser, Page } from 'playwright-core';
import { exampleAccounts } from '../src/hubspot/workbench/examples/accounts.ts';
import { launchBrowser } from '../src/hubspot/workbench/browser/find-browser.ts';
import { type BenchReport, type BenchRow } from './measure.ts';
import { clickToPaint } from './workbench/click-to-paint.ts';
import { liveReload } from './workbench/live-reload.ts';

const here = path.dirname(fileURLToPath(import.meta.url));
const project = path.join(here, 'workbench/project');
/** Milliseconds that a worker may add to a click; the project's own goal. */
const mostAdded = 15;
/** Milliseconds from a small change of the source to the screen; the project's own goal. */
const mostToReload = 1_000;
/** Milliseconds from the command to a page that is drawn; the project's own goal. */
const mostToStart = 5_000;

const document = `<!doctype html><html lang="en"><head><link rel="stylesheet" href="/direct-page.css"></head>
<body><script type="module" src="/direct-page.js"></script></body></html>`;

const interactions = [
  { what: 'a click that changes one text', button: 'Count', label: 'Count' },
  { what: 'a click that changes 25 rows of a table', button: 'Turn', label: 'Page' },
];

function row(what: string, milliseconds: number, most?: number): BenchRow {
  return {
    what,
    milliseconds,
    ratio: null,
    goal: most === undefined ? '' : `<= ${most} ms`,
    reached: most === undefined ? null : milliseconds <= most,
  };
}

/** The same source with the host components in the SDK's place: React on the page, no worker. */
async function openDirect(browser: Browser, folder: string): Promise<Page> {
  await build({
    entryPoints: [path.join(here, 'workbench/direct-page.tsx')],
    alias: { '@hubspot/ui-extensions': path.join(here, 'workbench/direct-components.ts') },
    define: { 'process.env.NODE_ENV': '"production"' },
    bundle: true,
    minify: true,
    jsx: 'automatic',
    loader: { '.woff2': 'file' },
    outdir: folder,
    logLevel: 'error',
  });
  const page = await browser.newPage();
  // Under the same name as the workbench: only there a page has all that a component may use.
  await page.route('http://localhost/**', (route) => {
    const { pathname } = new URL(route.request().url());
    return pathname === '/'
      ? route.fulfill({ contentType: 'text/html', body: document })
      : route.fulfill({ path: path.join(folder, path.basename(pathname)) });
  });
  await page.goto('http://localhost/');
  await page.getByText('Count 0').waitFor();
  return page;
}

async function openInWorkbench(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${address}#/page`);
  await page.getByText('Count 0').waitFor();
  return page;
}

/** From the command line to a page that is drawn, in milliseconds; the browser runs already. */
async function timeToStart(browser: Browser, project: string): Promise<number> {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [
      path.join(here, '../src/hubspot/workbench/bin/hubspot-workbench.mjs'),
      ...[project, '--trust', '--no-open', '--port', '0'],
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    const url = await new Promise<string>((resolve, reject) => {
      child.once('exit', () => reject(new Error('The workbench did not start')));
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        const found = /http:\/\/localhost:\S+(?=\n)/.exec(text);
        if (found) resolve(found[0]);
      });
    });
    await (await openInWorkbench(browser, url)).close();
    return performance.now() - start;
  } finally {
    child.removeAllListeners('exit');
    child.kill();
  }
}

/** The workbench against the same React tree on the page, clicked by turns in one browser. */
export async function run(): Promise<BenchReport> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-workbench-'));
  const workbench = await startWorkbench({ project, accounts: exampleAccounts });
  const browser = await launchBrowser();
  try {
    const direct = await openDirect(browser, folder);
    const inWorkbench = await openInWorkbench(browser, workbench.addressOf('/'));
    const rows: BenchRow[] = [];
    for (const { what, button, label } of interactions) {
      await direct.bringToFront();
      const least = await clickToPaint(direct, button, label);
      await inWorkbench.bringToFront();
      const ours = await clickToPaint(inWorkbench, button, label);
      rows.push(
        row(`${what}, without a worker`, least),
        row(`${what}, in the workbench`, ours),
        row(`${what}: what the worker adds`, ours - least, mostAdded),
      );
    }
    const { reload, build } = await liveReload(browser, project);
    rows.push(row("a small change: HubSpot's builder alone", build), {
      ...row('a small change: from the write to the screen', reload, mostToReload),
      ratio: reload / build,
    });
    // Under a name that no start has built before; next to the project, for its libraries.
    const copy = await mkdtemp(`${project}-`);
    await cp(project, copy, { recursive: true });
    const first = await timeToStart(browser, copy);
    const later = await timeToStart(browser, copy).finally(() => rm(copy, { recursive: true }));
    rows.push(
      row('from the command to a drawn page, the first start', first, mostToStart),
      row('from the command to a drawn page, a later start', later, mostToStart),
    );
    return {
      title: 'The workbench: a click to its paint, a change, and a start',
      rows,
      notes: [
        'Medians of 60 clicks, spread over the phases of a frame. Both pages draw the same source with the same host components; one has a worker in between.',
        'A change is the median of nine, each followed by a run of the builder alone. The difference is 50 ms of waiting for further writes, the new worker, and the paint.',
        "Both starts find the workbench's page built, as in the published package. The first start builds the extension, a later one finds it in the cache.",
      ],
    };
  } finally {
    await browser.close();
    await workbench.close();
    await rm(folder, { recursive: true });
  }
}
