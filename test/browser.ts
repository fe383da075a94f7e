import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/**
 * The package's own arguments hold `--single-process`, with which closing a page ends the browser.
 * These are the ones needed to run as root in a container, and to stay off the network.
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
];

/**
 * Starts a Chromium: the one at `CHROME_PATH`, or the one that comes with the npm packages, so that
 * nothing else has to be installed. Close it when you are done.
 */
export async function launchBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: process.env['CHROME_PATH'] ?? (await chromium.executablePath()),
    args: browserArguments,
    ignoreDefaultArgs: ['--headless=new', '--headless=old'],
    headless: true,
  });
}
