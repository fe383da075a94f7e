import { existsSync } from 'node:fs';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { NoBrowserError } from './no-browser-error.ts';
import { packagedChromium } from './packaged-chromium.ts';

/**
 * What Chromium needs as root in a container, and to stay off the network. `@sparticuz/chromium`
 * has its own list, with `--single-process`, with which closing a page ends the browser.
 */
const browserArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  // Letters look the same whatever the system's settings for screens are.
  '--disable-lcd-text',
  '--font-render-hinting=none',
];

let found: Promise<LaunchOptions> | undefined;

/**
 * Starts a browser without a window; close it when you are done.
 *
 * @throws {NoBrowserError}
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await (found ??= findBrowser()));
}

/**
 * What Playwright starts a browser with: the one at `CHROME_PATH`, the one of
 * `@sparticuz/chromium`, Playwright's own, or the system's Chrome or Edge.
 *
 * @throws {NoBrowserError}
 */
export async function findBrowser(environment = process.env): Promise<LaunchOptions> {
  const given = environment['CHROME_PATH'];
  if (given) {
    if (!existsSync(given))
      throw new NoBrowserError([new Error(`CHROME_PATH does not point to a file: ${given}`)]);
    return withArguments({ executablePath: given });
  }
  const problems: Error[] = [];
  const packaged = await packagedChromium().catch((error: Error) => void problems.push(error));
  if (packaged) {
    const { executablePath } = packaged;
    return withArguments({ executablePath, env: { ...environment, ...packaged.environment } });
  }
  const playwrightsOwn = chromium.executablePath();
  if (existsSync(playwrightsOwn)) return withArguments({ executablePath: playwrightsOwn });
  for (const channel of ['chrome', 'msedge']) {
    const options = withArguments({ channel });
    try {
      // Only Playwright knows where the system keeps it.
      await (await chromium.launch(options)).close();
      return options;
    } catch (error) {
      problems.push(error as Error);
    }
  }
  throw new NoBrowserError(problems);
}

function withArguments(options: LaunchOptions): LaunchOptions {
  return {
    ...options,
    args: browserArguments,
    ignoreDefaultArgs: ['--headless=new', '--headless=old'],
  };
}
