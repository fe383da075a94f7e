import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** What Chromium needs as root in a container, and to stay off the network. */
const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** No browser was found; the message says what to do. */
export class NoBrowserError extends Error {
  constructor() {
    super(
      'No browser found. Set CHROME_PATH to a Chrome or Chromium, install Google Chrome, ' +
        'run "npx playwright install chromium", or install @sparticuz/chromium.',
    );
    this.name = 'NoBrowserError';
  }
}

/**
 * Starts a Chromium without a window: the one at `CHROME_PATH`, Playwright's own, the one of
 * `@sparticuz/chromium` where that package is installed, or the system's Chrome.
 *
 * @throws {NoBrowserError}
 */
export async function findBrowser(): Promise<Browser> {
  const given = process.env['CHROME_PATH'];
  if (given) return launch(given);
  const playwrightsOwn = chromium.executablePath();
  if (existsSync(playwrightsOwn)) return launch(playwrightsOwn);
  const packaged = await packagedChromium();
  if (packaged !== null) return launch(packaged);
  return chromium.launch({ channel: 'chrome', args: browserArguments }).catch(() => {
    throw new NoBrowserError();
  });
}

function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: ['--headless', ...browserArguments],
    ignoreDefaultArgs: ['--headless=new', '--headless=old'],
  });
}

/** An optional package: not every developer wants a second browser. */
async function packagedChromium(): Promise<string | null> {
  const name = '@sparticuz/chromium';
  try {
    const { default: packaged } = (await import(name)) as {
      default: { executablePath(): Promise<string> };
    };
    return await packaged.executablePath();
  } catch {
    return null;
  }
}
