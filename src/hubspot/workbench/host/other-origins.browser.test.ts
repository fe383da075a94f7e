import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser } from '../browser/find-browser.ts';
import { type OpenedWorkbench, openWorkbench } from '../testing/opened-workbench.ts';

let opened: OpenedWorkbench;
beforeAll(async () => {
  opened = await openWorkbench();
});
afterAll(() => opened.close());

/** A page of somebody else's on this machine, that tries all that a page can. */
const page = (target: string) => `<!doctype html>
<img src="${target}/api/description">
<script src="${target}/api/description"></script>
<iframe src="${target}/"></iframe>
<iframe name="sink"></iframe>
<form method="post" target="sink" action="${target}/api/open"><input name="uid" value="hello_card"></form>
<a href="${target}/">link</a>
<script>
  fetch('${target}/api/description', { credentials: 'include' }).catch(() => 0);
  fetch('${target}/api/description', { credentials: 'include', mode: 'no-cors' }).catch(() => 0);
  new EventSource('${target}/api/builds', { withCredentials: true });
  document.forms[0].submit();
</script>`;

// By another name it is another site, by another port another origin of the same one.
it.each(['127.0.0.1', 'localhost'])(
  'answers no page from another port of %s, in a browser that is let in',
  async (host) => {
    const { workbench } = opened;
    const server = createServer((_, response) =>
      response.setHeader('content-type', 'text/html').end(page(workbench.url)),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const tab = await opened.openAnother('#/page');
    try {
      // Nothing of the workbench's own page is under way any more.
      await tab.goto('about:blank');
      const answers: [number, string][] = [];
      tab.on('response', (response) => {
        const url = response.url();
        if (url.startsWith(workbench.url)) answers.push([response.status(), url]);
      });
      await tab.goto(`http://${host}:${port}/`);
      await expect.poll(() => answers.length).toBeGreaterThanOrEqual(5);
      await tab.getByText('link').click();
      await tab.waitForURL(`${workbench.url}/**`);
      expect(await tab.locator('body').innerText()).toContain('Only requests from the workbench');
      expect(answers.filter(([status]) => status !== 403)).toEqual([]);
    } finally {
      await tab.close();
      await new Promise((resolve) => server.close(resolve));
      opened.problems.splice(0);
    }
  },
);

it('answers no name that somebody points at this machine', async () => {
  const { port, search } = new URL(opened.workbench.addressOf('/'));
  const options = await findBrowser();
  const rebound = '--host-resolver-rules=MAP evil.example 127.0.0.1';
  const browser = await chromium.launch({ ...options, args: [...(options.args ?? []), rebound] });
  try {
    const tab = await browser.newPage();
    const response = await tab.goto(`http://evil.example:${port}/${search}`);
    expect(response?.status()).toBe(403);
    expect(await tab.context().cookies()).toEqual([]);
  } finally {
    await browser.close();
  }
});
