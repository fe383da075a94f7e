import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
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
import { addCards } from './workbench/many-extensions.ts';

const here = path.dirname(fileURLToPath(import.meta.url));
const project = path.join(here, 'workbench/project');
/** Milliseconds that a worker may add to a click; the project's own goal. */
const mostAdded = 15;
/** Milliseconds from a small change of the source to the screen; the project's own goal. */
const mostToReload = 1_000;
/** The same against HubSpot's builder alone. */
const mostOfBuild = 2;
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

function memoryRow(what: string, megabytes: number | null): BenchRow {
  const figure = megabytes === null ? 'unknown' : `${Math.round(megabytes)} MB`;
  return { what, milliseconds: null, figure, ratio: null, goal: '', reached: null };
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

interface Start {
  milliseconds: number;
  /** Most memory of the workbench's own process, in MB; null where the system does not tell. */
  memory: number | null;
}

/** From the command line to a page that is drawn; the browser runs already. */
async function start(browser: Browser, project: string): Promise<Start> {
  const began = performance.now();
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
    const milliseconds = performance.now() - began;
    return { milliseconds, memory: await mostMemoryOf(child.pid) };
  } finally {
    child.removeAllListeners('exit');
    child.kill();
  }
}

async function mostMemoryOf(pid: number | undefined): Promise<number | null> {
  const status = await readFile(path.join('/proc', String(pid), 'status'), 'utf8').catch(() => '');
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
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
      ...row('a small change: from the write to the screen', reload),
      ratio: reload / build,
      goal: `<= ${mostToReload} ms, <= ${mostOfBuild} times`,
      reached: reload <= mostToReload && reload / build <= mostOfBuild,
    });
    for (const [of, cards] of [
      ['', 0],
      [' of a project of 50 extensions', 49],
    ] as const) {
      // Under a name that no start has built before; next to the project, for its libraries.
      const copy = await mkdtemp(`${project}-`);
      try {
        await cp(project, copy, { recursive: true });
        await addCards(copy, cards);
        const first = await start(browser, copy);
        const later = await start(browser, copy);
        rows.push(
          row(
            `from the command to a drawn page, the first start${of}`,
            first.milliseconds,
            mostToStart,
          ),
          row(
            `from the command to a drawn page, a later start${of}`,
            later.milliseconds,
            mostToStart,
          ),
          memoryRow(`memory of the workbench's process after the first start${of}`, first.memory),
        );
      } finally {
        await rm(copy, { recursive: true });
      }
    }
    return {
      title: 'The workbench: a click to its paint, a change, and a start',
      rows,
      notes: [
        'Medians of 60 clicks, spread over the phases of a frame. Both pages draw the same source with the same host components; one has a worker in between.',
        'A change is the median of nine, each followed by a run of the builder alone. The difference is 20 ms of waiting for further writes, the new worker, and the paint.',
        "All starts find the workbench's page built, as in the published package. The first start builds the extension that is shown, a later one finds it in the cache. Of 50 extensions one is a page and 49 are cards, each with an entry point of its own.",
      ],
    };
  } finally {
    await browser.close();
    await workbench.close();
    await rm(folder, { recursive: true });
  }
}
