import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { findBrowser, launchBrowser } from './find-browser.ts';

it('takes the browser at CHROME_PATH before any other', async () => {
  const options = await findBrowser({ CHROME_PATH: process.execPath });
  expect(options.executablePath).toBe(process.execPath);
});

it('says so when there is no file at CHROME_PATH', async () => {
  const asked = findBrowser({ CHROME_PATH: '/no/such/browser' });
  await expect(asked).rejects.toThrow('CHROME_PATH does not point to a file: /no/such/browser');
});

it('starts one without being told where', async () => {
  expect((await findBrowser({})).executablePath?.startsWith(tmpdir())).not.toBe(true);
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.setContent('<p>In a browser</p>');
  expect(await page.getByText('In a browser').isVisible()).toBe(true);
  await browser.close();
});
