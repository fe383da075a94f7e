import { Signature } from '@hubspot/api-client';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settled } from '../../check/settled.ts';
import { type AppServer, startAppServer } from '../../testing/app-server.ts';
import { type OpenedWorkbench, openWorkbench } from '../../testing/opened-workbench.ts';

const clientSecret = 'a secret';
let app: AppServer;
let opened: OpenedWorkbench;

beforeAll(async () => {
  app = await startAppServer();
  opened = await openWorkbench({
    clientSecret,
    proxy: { 'https://hello.example.com': app.origin },
  });
});
afterAll(async () => {
  await opened.close();
  await app.close();
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const logOf = (page: Page) => page.evaluate(() => window.__workbench.log);

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

describe('an app page', () => {
  it('knows user and account, and restarts for others', async () => {
    const page = await opened.open('#/page?account=1001&user=103');
    await page.getByText('Hello Sven (sv) of 1001').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Hello overview');
    await press(page, 'Count');
    await page.getByText('Counted: 1', { exact: true }).waitFor();

    await page.getByLabel('User').selectOption({ label: 'Uma User (ordinary user)' });
    await page.getByText('Hello Uma (en) of 1001').waitFor();
    await page.getByText('Counted: 0', { exact: true }).waitFor();

    await page.getByLabel('Account').selectOption({ label: 'Other Partner' });
    await page.getByText('Hello Uma (en) of 1002').waitFor();
    expect(page.url()).toContain('account=1002&user=102');
  });

  it('follows its own links and back without restarting', async () => {
    const page = await opened.open();
    await press(page, 'Count');
    await page.getByRole('link', { name: 'Gallery', exact: true }).click();
    await page.getByRole('tab', { name: 'Shapes' }).waitFor();
    expect(page.url()).toContain('#/page/gallery?account=1001&user=101');
    await page.goBack();
    await page.getByText('Hello Ada').waitFor();
  });

  it('shows alerts and keeps a log', async () => {
    const page = await opened.open();
    await press(page, 'Notify');
    await page.getByRole('status').filter({ hasText: 'It is done' }).waitFor();
    await press(page, 'Count');
    await expect
      .poll(() => logOf(page))
      .toContainEqual(expect.objectContaining({ source: 'logger', message: 'counted to 1' }));
  });
});

describe('overlays', () => {
  it('open from a prop, change while open, close by their id and give the focus back', async () => {
    const page = await opened.open();
    await press(page, 'Open modal');
    const dialog = page.getByRole('dialog', { name: 'Terms' });
    await dialog.getByText('Counted: 0').waitFor();
    await dialog.getByRole('button', { name: 'Accept' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Counted: 10', { exact: true }).waitFor();
    await expect.poll(() => focused(page)).toBe('Open modal');

    // Opened again it starts afresh, and Escape closes it too.
    await page.keyboard.press('Enter');
    await dialog.getByText('Counted: 10').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('open through reactions, and leave the page in use when they are panels', async () => {
    const page = await opened.open();
    await press(page, 'Open panel');
    const panel = page.getByRole('dialog', { name: 'Details' });
    await panel.getByText('Counted in the panel: 0').waitFor();
    await press(page, 'Count');
    await panel.getByText('Counted in the panel: 1').waitFor();
    await panel.getByRole('button', { name: 'Close' }).click();
    await panel.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Open panel' }).focus();
    await page.keyboard.press('Enter');
    await panel.waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toBe('Open panel');
  });

  it('are menus, by keyboard', async () => {
    const page = await opened.open();
    await page.getByRole('button', { name: 'Choose' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('menuitem', { name: 'Hundred' }).waitFor();
    await page.keyboard.type('tho');
    await page.keyboard.press('Enter');
    await page.getByText('Counted: 1000', { exact: true }).waitFor();
  });

  it('give the focus back to the menu whose item opened them', async () => {
    const page = await opened.open();
    const keep = page.getByRole('dialog', { name: 'Forget' }).getByRole('button', { name: 'Keep' });
    for (const close of [() => page.keyboard.press('Escape'), () => keep.click()]) {
      await page.getByRole('button', { name: 'Choose' }).focus();
      await page.keyboard.press('ArrowDown');
      await page.getByRole('menuitem', { name: 'Forget' }).click();
      await keep.waitFor();
      await close();
      await keep.waitFor({ state: 'detached' });
      await expect.poll(() => focused(page)).toBe('Choose');
    }
  });
});

describe('hubspot.fetch', () => {
  it("reaches the app's server, signed, as the user who is signed in", async () => {
    app.answer = (request, _, response) => response.writeHead(202).end(`got ${request.body}`);
    const page = await opened.open('#/page?account=1002&user=102');
    await press(page, 'Ask the server');
    await page.getByText('Answer: 202 got {"count":0}').waitFor();
    const received = app.received.at(-1);
    const url = received?.url ?? '';
    expect(Object.fromEntries(new URL(url).searchParams)).toMatchObject({
      name: 'Ada',
      portalId: '1002',
      userId: '102',
      userEmail: 'uma@example.com',
    });
    expect(
      Signature.isValid({
        signature: String(received?.headers['x-hubspot-signature-v3']),
        clientSecret,
        requestBody: received?.body ?? '',
        url,
        method: 'POST',
        signatureVersion: 'v3',
        timestamp: Number(received?.headers['x-hubspot-request-timestamp']),
      }),
    ).toBe(true);

    // Twenty at a time, as in HubSpot, whatever number of connections the browser has.
    const held: (() => void)[] = [];
    app.answer = (_, __, response) => {
      held.push(() => response.end());
      if (held.length === 20) held.forEach((release) => release());
    };
    const statuses = await page.workers()[0]?.evaluate(() => {
      const { hsFetch } = self as unknown as { hsFetch: typeof fetch };
      const asked = Array.from({ length: 25 }, () => hsFetch('https://hello.example.com/many'));
      return Promise.all(asked.map(async (it) => (await it).status));
    });
    expect(statuses).toEqual([...Array<number>(20).fill(200), ...Array<number>(5).fill(429)]);
  });
});

describe('other places', () => {
  it("a record's tab shows its card with the record's properties", async () => {
    const page = await opened.open('#/companies?account=1001&user=101');
    await page.getByRole('link', { name: 'Example Company 2' }).click();
    await page.getByText('Hello Example Company 2 of Stockholm').waitFor();
    const extension = page.locator('[data-extension]');
    // It lists no properties, as some samples of HubSpot's do not, and fails over nothing.
    await settled(page);
    expect(await extension.getByRole('alert').count()).toBe(0);
  });

  it('the settings save what is committed', async () => {
    const page = await opened.open('#/settings');
    await page.getByLabel('Greeting').fill('Good day');
    await page.keyboard.press('Tab');
    await press(page, 'Save');
    await page.getByText('Saved: Good day, in Europe/Stockholm').waitFor();
    expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0);
  });
});

it('meets no problem in any of this', () => {
  expect(opened.problems).toEqual([]);
});

describe('an extension that asks for what it may not have', () => {
  it('reaches nothing with a native fetch', async () => {
    const page = await opened.open();
    await page.getByText('Hello Ada').waitFor();
    const [worker] = page.workers();
    const reach = (url: string) =>
      worker?.evaluate((asked) => {
        try {
          return fetch(asked).then(() => 'reached');
        } catch (error) {
          return (error as Error).message;
        }
      }, url);
    const refused =
      "fetch is not available in HubSpot's sandbox. Use hubspot.fetch, for addresses in permittedUrls.fetch.";
    expect(await reach(`${opened.workbench.url}/api/description`)).toBe(refused);
    expect(await reach(app.origin)).toBe(refused);

    // Nor by anything else that HubSpot takes away; the policy of the worker holds besides.
    const taken = [
      ...['XMLHttpRequest', 'importScripts', 'addEventListener', 'WebSocket', 'Worker'],
      ...['alert', 'confirm', 'prompt'],
    ];
    const left = await worker?.evaluate((calls) => {
      const scope = self as unknown as Record<string, (() => unknown) | undefined>;
      const messageOf = (name: string) => {
        try {
          return String(scope[name]?.());
        } catch (error) {
          return (error as Error).message;
        }
      };
      const values = ['location', 'indexedDB', 'caches', 'location'];
      // A browser has them a second time, where the global object has its own from.
      const prototype = Object.getPrototypeOf(Object.getPrototypeOf(self)) as object;
      const above = (name: string) => Reflect.get(prototype, name, self) as unknown;
      const { storage } = navigator as { storage?: unknown };
      return [
        calls.map(messageOf),
        [...values.map((name) => typeof scope[name]), typeof storage],
        ['fetch', 'importScripts', 'indexedDB', 'caches'].map((name) => typeof above(name)),
      ];
    }, taken);
    expect(left?.[0]).toEqual(
      taken.map(
        (name) =>
          expect.stringContaining(`${name} is not available in HubSpot's sandbox. `) as string,
      ),
    );
    expect(new Set([...(left?.[1] ?? []), ...(left?.[2] ?? [])])).toEqual(new Set(['undefined']));
    await expect
      .poll(async () =>
        (await logOf(page)).filter((it) => it.level === 'warn').map((it) => it.message),
      )
      .toEqual(
        ['storage', 'location', 'indexedDB', 'caches'].map(
          (name) => expect.stringContaining(`${name} is not available`) as string,
        ),
      );
  });

  it('gets a placeholder for a component that the workbench does not know', async () => {
    const page = await opened.open('#/page/crash');
    const placeholder = page.getByRole('group', { name: 'FromTheFuture' });
    expect(await placeholder.innerText()).toContain('42');
    await expect
      .poll(async () => (await logOf(page)).map((it) => it.message.split('\n')[0]))
      .toContain('Unknown: FromTheFuture, drawn as a placeholder');
  });

  it('has room for an image that is not permitted, which is logged', async () => {
    const page = await opened.open('#/page/crash');
    const image = page.getByRole('img', { name: 'Ada' });
    expect(await image.boundingBox()).toMatchObject({ width: 150, height: 180 });
    // Without its query, which may name a person.
    const message = expect.stringMatching(/^Image not loaded: [^?]+photo\.jpg .*permittedUrls/);
    await expect
      .poll(() => logOf(page))
      .toContainEqual(expect.objectContaining({ level: 'warn', message: message as string }));
  });

  it('learns why a page is not shown in an iframe', async () => {
    const page = await opened.open('#/page/crash');
    await press(page, 'Open elsewhere');
    await page.getByRole('alert').getByText('not in permittedUrls.iframe').waitFor();
    const message = expect.stringContaining('https://elsewhere.example.com/') as string;
    expect(await logOf(page)).toContainEqual(
      expect.objectContaining({ level: 'warn', source: 'action', message }),
    );
    await page.keyboard.press('Escape');
  });

  it('continues when it logs and alerts what is no text, and learns which', async () => {
    const page = await opened.open('#/page/crash');
    await press(page, 'Alert an error');
    await expect
      .poll(() => logOf(page))
      .toContainEqual(
        expect.objectContaining({
          level: 'error',
          message: 'addAlert: alert.message is the error "No connection", not text',
        }),
      );
    await page.getByText('All is well.').waitFor();
  });

  it('continues when a callback fails, and logs it', async () => {
    const page = await opened.open('#/page/crash');
    await press(page, 'Fail');
    await expect
      .poll(() => logOf(page))
      .toContainEqual(
        expect.objectContaining({
          source: 'error',
          message: expect.stringContaining('This click failed on purpose') as string,
        }),
      );
    await page.getByText('All is well.').waitFor();
  });

  it('continues when what follows a request fails, and logs it with the request', async () => {
    const page = await opened.open('#/page/crash');
    await press(page, 'Fail after a request');
    const problem =
      /This answer was not expected[^]*\nGET https:\/\/elsewhere\.example\.com\/names: .* is not in permittedUrls\.fetch .* 403: /;
    const message = expect.stringMatching(problem) as string;
    await expect
      .poll(() => logOf(page))
      .toContainEqual(expect.objectContaining({ source: 'error', message }));
    await page.getByText('All is well.').waitFor();
  });
});

describe('a crash', () => {
  it('is shown in place of the extension, and the rest continues', async () => {
    const page = await opened.open('#/page/crash');
    await press(page, 'Break');
    const crash = page.getByRole('alert');
    await crash.getByText('This extension broke on purpose', { exact: true }).waitFor();
    expect(await logOf(page)).toContainEqual(expect.objectContaining({ source: 'crash' }));
    await page.getByRole('link', { name: 'Companies' }).click();
    await page.getByRole('link', { name: 'Example Company 1' }).waitFor();
    await page.getByRole('link', { name: 'Hello', exact: true }).click();
    await page.getByText('Hello Ada').waitFor();
  });

  it('comes with the requests that had failed before it', async () => {
    const page = await opened.open('#/page/crash');
    await press(page, 'Break after a request');
    const request =
      /GET https:\/\/elsewhere\.example\.com\/names: .* is not in permittedUrls\.fetch .* 403: /;
    await page.getByRole('alert').getByText(request).waitFor();
    const message = expect.stringMatching(request) as string;
    await expect
      .poll(() => logOf(page))
      .toContainEqual(expect.objectContaining({ source: 'crash', message }));
  });
});
