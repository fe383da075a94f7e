import { readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleAccounts } from '../examples/accounts.ts';
import { startWorkbench, type Workbench } from '../index.ts';
import { type CopiedProject, copyProject } from '../testing/copied-project.ts';
import { helloProject, type OpenedWorkbench, openWorkbench } from '../testing/opened-workbench.ts';
import { openExtension } from '../testing/build-all.ts';
import { runWorkbench } from '../terminal/run-workbench.ts';

describe('who is served', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await startWorkbench({ project: helloProject, accounts: exampleAccounts });
  });
  afterAll(() => workbench.close());

  const port = () => new URL(workbench.url).port;
  const token = () => new URL(workbench.addressOf('/')).searchParams.get('token') ?? '';
  const told = () => ({ authorization: `Bearer ${token()}` });

  /** Node's own client: `fetch` does not let one set these headers. */
  function statusOf(method: string, file: string, headers: Record<string, string>) {
    return new Promise<number>((resolve, reject) => {
      request(new URL(file, workbench.url), { method, headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
        .on('error', reject)
        .end();
    });
  }

  it.each(['evil.example', 'localhost.evil.example', '192.0.2.1'])(
    'refuses the host %s',
    async (host) => {
      expect(await statusOf('GET', '/api/description', { host, ...told() })).toBe(403);
    },
  );

  it.each(['https://evil.example', 'http://localhost:1', 'null'])(
    'refuses a page from %s',
    async (origin) => {
      const headers = { origin, ...told() };
      expect(await statusOf('GET', '/api/description', headers)).toBe(403);
      expect(await statusOf('POST', '/api/fetch', headers)).toBe(403);
      expect(await statusOf('POST', '/files', headers)).toBe(403);
    },
  );

  it.each(['cross-site', 'same-site'])('lets no %s page lead here, nor embed', async (site) => {
    const headers = { 'sec-fetch-site': site, ...told() };
    expect(await statusOf('GET', '/', { ...headers, 'sec-fetch-mode': 'navigate' })).toBe(403);
    expect(await statusOf('GET', '/', { ...headers, 'sec-fetch-mode': 'no-cors' })).toBe(403);
  });

  it.each([
    '/',
    '/api/description',
    '/api/builds',
    '/files',
    '/bundles/hello_card/1',
    '/assets/x.js',
  ])('refuses a program that was not told the token: %s', async (file) => {
    expect(await statusOf('GET', file, {})).toBe(401);
    expect(await statusOf('GET', `${file}?token=guess`, {})).toBe(401);
    expect(await statusOf('GET', file, { authorization: 'Bearer guess' })).toBe(401);
    expect(await statusOf('GET', file, { cookie: `workbench-${port()}=guess` })).toBe(401);
  });

  it('says that a port is taken, and what to do', async () => {
    const taken = startWorkbench({
      project: helloProject,
      accounts: exampleAccounts,
      port: Number(port()),
    });
    await expect(taken).rejects.toThrow(
      `Port ${port()} is taken, perhaps by another workbench. Stop what listens there, or choose another port with --port (0 takes any free one).`,
    );
  });

  it('says the same of a port that is taken at the other address of localhost', async () => {
    const other = createServer();
    const hasOther = await new Promise<boolean>((resolve) => {
      other.once('error', () => resolve(false));
      other.listen(0, '::1', () => resolve(true));
    });
    // A machine without IPv6 has one address.
    if (!hasOther) return;
    const { port: taken } = other.address() as AddressInfo;
    const started = startWorkbench({
      project: helloProject,
      accounts: exampleAccounts,
      port: taken,
    });
    await expect(started).rejects.toThrow(`Port ${taken} is taken`);
    other.close();
    expect((await fetch(`http://[::1]:${port()}/`)).status).toBe(401);
  });

  it('exchanges the token for a cookie that no script reads and no other site sends', async () => {
    const response = await fetch(workbench.addressOf('/'), { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/']);
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^workbench-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    // What the browser sends to the other ports of this machine is not the token.
    expect(cookie).not.toContain(token());
    const [pair = ''] = cookie.split(';');
    expect(await statusOf('GET', '/api/description', { cookie: pair })).toBe(200);
    expect(await statusOf('GET', '/api/description?token=' + token(), {})).toBe(401);
  });

  it('refuses what a foreign page can send without being asked', async () => {
    const headers = { 'content-type': 'text/plain', ...told() };
    expect(await statusOf('POST', '/api/fetch', headers)).toBe(415);
    expect(await statusOf('POST', '/files', headers)).toBe(415);
  });

  it.each(['/../package.json', '/%2e%2e/package.json', '/assets/../../index.html', '/none.js'])(
    'serves nothing outside the page: %s',
    async (file) => {
      const response = await workbench.fetch(file);
      expect([404, 200]).toContain(response.status);
      if (response.ok) expect(await response.text()).toContain('<div id="root">');
    },
  );

  it('sends no secret to the page', async () => {
    const secret = 'a-secret-of-the-workbench';
    const api = { url: 'http://localhost:9', accessToken: `${secret}-token` };
    const signing = await startWorkbench({
      project: helloProject,
      accounts: exampleAccounts.map((account) => ({ ...account, api })),
      clientSecret: secret,
    });
    const files = ['/', '/api/description'];
    const answers = files.map(async (file) => (await signing.fetch(file)).text());
    expect((await Promise.all(answers)).join()).not.toContain(secret);
    await signing.close();
  });
});

describe('a change of the source', () => {
  let opened: OpenedWorkbench;
  let project: CopiedProject;
  beforeAll(async () => {
    project = await copyProject(helloProject);
    opened = await openWorkbench({ project: project.folder });
  });
  afterAll(async () => {
    await opened.close();
    await project.remove();
  });

  it('is shown, a mistake in it too, with its place, and then its correction', async () => {
    const file = path.join(project.folder, 'src/app/settings/HelloSettings.tsx');
    const source = await readFile(file, 'utf8');
    const page = await opened.open('#/settings');
    await page.getByText('Saved: Hello, in').waitFor();

    await writeFile(file, source.replace("useState('Hello')", "useState('Good day')"));
    await page.getByText('Saved: Good day, in').waitFor();

    await writeFile(file, source.replace('return (', 'return ((('));
    const problem = page.getByRole('alert');
    await problem.waitFor();
    expect(await problem.innerText()).toMatch(/src\/app\/settings\/HelloSettings\.tsx:\d+/);
    // Whoever opens the page now is told as well.
    await page.reload();
    await page.getByRole('button', { name: '1 problem' }).waitFor();

    // It would build, and fail once it is uploaded.
    const outside = path.join(project.folder, 'src/app/outside.ts');
    await writeFile(outside, 'export const text = 1;');
    await writeFile(file, `import { text } from '../outside.ts';\nvoid text;\n${source}`);
    await page.getByText('"../outside.ts" is outside of src/app/settings').waitFor();
    expect(await problem.innerText()).toContain('src/app/settings/HelloSettings.tsx:1:');
    await rm(outside);

    await writeFile(file, source);
    await page.getByText('Saved: Hello, in').waitFor();
    expect(await problem.count()).toBe(0);
  });

  it('keeps what components have in their state, unless that would mean something else', async () => {
    const file = path.join(project.folder, 'src/app/settings/HelloSettings.tsx');
    const before = await readFile(file, 'utf8');
    const source = (text: string, hooks = '', crash = '') => `
      import { Button, hubspot, Input, Text } from '@hubspot/ui-extensions';
      import { useEffect, useReducer, useState } from 'react';
      function Counter() {
        ${hooks}
        const [count, setCount] = useState(0);
        const [total, add] = useReducer((sum, added) => sum + added, 10);
        ${crash}
        const onClick = () => { setCount(count + 1); add(5); };
        return <Button onClick={onClick}>{'Count: ' + count + ', ' + total}</Button>;
      }
      function Settings() {
        const [isLoaded, setLoaded] = useState(false);
        const [name, setName] = useState('');
        useEffect(() => { setTimeout(() => setLoaded(true), 20); }, []);
        if (!isLoaded) return <Text>Loading</Text>;
        return (
          <>
            <Text>{'${text} ' + name}</Text>
            <Input name="name" label="Name" onInput={setName} />
            <Counter />
          </>
        );
      }
      hubspot.extend(() => <Settings />);`;
    const page = await opened.open('#/settings');
    await writeFile(file, source('Hello'));
    const count = page.getByRole('button', { name: 'Count: ' });
    await count.click();
    await count.click();
    await page.getByLabel('Name').fill('Ada');
    await page.getByText('Hello Ada').waitFor();

    await writeFile(file, source('Good day'));
    await page.getByText('Good day Ada').waitFor();
    await page.getByRole('button', { name: 'Count: 2, 20' }).waitFor();
    expect(await page.getByLabel('Name').inputValue()).toBe('Ada');

    // A mistake in between changes nothing.
    await writeFile(file, 'const half = (');
    await page.getByRole('alert').waitFor();
    await writeFile(file, source('Good evening'));
    await page.getByText('Good evening Ada').waitFor();
    await page.getByRole('button', { name: 'Count: 2, 20' }).waitFor();
    expect(await page.getByLabel('Name').inputValue()).toBe('Ada');
    await page.getByLabel('Name').fill('');
    await writeFile(file, source('Good night'));
    await page.getByText('Good night').waitFor();
    await page.getByRole('button', { name: 'Count: 2, 20' }).click();
    expect(await page.getByLabel('Name').inputValue()).toBe('');
    await page.getByLabel('Name').fill('Ada');

    // With other hooks, the third of them is not what it was.
    await writeFile(file, source('Hello', "useState('first');"));
    await page.getByText('Hello Ada').waitFor();
    await page.getByRole('button', { name: 'Count: 0' }).click();

    // With its state it crashes, without it does not.
    const crash = "if (count === 1) throw new Error('not one');";
    await writeFile(file, source('Welcome', "useState('first');", crash));
    await page.getByText('Welcome').waitFor();
    await page.getByRole('button', { name: 'Count: 0' }).waitFor();
    expect(await page.locator('[data-crash]').count()).toBe(0);
    await writeFile(file, before);
    await page.getByText('Saved: Hello, in').waitFor();
  });

  it('is shown in a tab of the background once that is seen', async () => {
    const file = path.join(project.folder, 'src/app/settings/HelloSettings.tsx');
    const source = await readFile(file, 'utf8');
    const tab = await opened.openAnother('#/settings');
    await tab.getByText('Saved: Hello, in').waitFor();
    // A browser without a window has all its tabs in the foreground.
    const hide = (isHidden: boolean) =>
      tab.evaluate((hidden) => {
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
        document.dispatchEvent(new Event('visibilitychange'));
      }, isHidden);
    await hide(true);
    await writeFile(file, source.replace("useState('Hello')", "useState('Good day')"));
    const page = await opened.open('#/settings');
    await page.getByText('Saved: Good day, in').waitFor();
    expect(await tab.getByText('Saved: Hello, in').count()).toBe(1);
    await hide(false);
    await tab.getByText('Saved: Good day, in').waitFor();

    // As a workbench answers that was started anew, with another token.
    await tab.route('**/api/builds', (route) => route.fulfill({ status: 401 }));
    await hide(true);
    await hide(false);
    await tab.getByText('this page is of an earlier run').waitFor();
    await tab.close();
    await writeFile(file, source);
    await page.getByText('Saved: Hello, in').waitFor();
  });

  it('does not start with a state for somebody who is not there', async () => {
    const file = path.join(project.folder, 'workbench.json');
    await writeFile(file, JSON.stringify({ states: { Ada: { user: '77' } } }));
    const started = startWorkbench({ project: project.folder, accounts: exampleAccounts });
    await expect(started).rejects.toThrow('the state "Ada": the account 1001 has no user 77');
    await rm(file);
  });

  it('leaves other builds to be found by a later start', async () => {
    const bundleOf = async (workbench: Workbench) => {
      const { version } = await openExtension(workbench, 'hello_card');
      return (await workbench.fetch(`/bundles/hello_card/${version}`)).text();
    };
    const lines: string[] = [];
    const log = (line: string) => lines.push(line);
    const later = await startWorkbench({ project: project.folder, accounts: exampleAccounts, log });
    expect(await bundleOf(later)).toBe(await bundleOf(opened.workbench));
    // Nothing of a build.
    expect(lines).toEqual(['hello_card: ready']);
    await later.close();
  });
});

describe('in a terminal', () => {
  it('says what is served where and what is asked for, and obeys keys', async () => {
    const input = Object.assign(new PassThrough(), {
      isTTY: true,
      setRawMode: (isRaw: boolean) => done.push(isRaw ? 'keys' : 'no keys'),
    });
    const lines: string[] = [];
    const done: string[] = [];
    let time = 0;
    const running = await runWorkbench(
      { project: helloProject, accounts: exampleAccounts },
      {
        input,
        print: (line) => lines.push(line),
        clear: () => done.push('clear'),
        openBrowser: (url) => done.push(url),
        kill: () => done.push('killed'),
      },
      () => time,
    );
    const ready = () => lines.filter((it) => it.startsWith('Workbench ready: '));
    const [address = ''] = /http:\S+/.exec(ready()[0] ?? '') ?? [];
    const { origin, searchParams } = new URL(address);
    const ask = (file: string) =>
      fetch(new URL(file, origin), {
        headers: { authorization: `Bearer ${searchParams.get('token')}` },
      });
    const served = lines.find((it) => it.includes('hello_card'));
    expect(served).toContain(`crm.record.tab  ${origin}/#/companies/9001?tab=hello_card&`);

    await ask('/bundles/none/1');
    await fetch(origin);
    await expect.poll(() => lines.filter((it) => / ms {2}GET /.test(it))).toHaveLength(2);
    expect(lines.join('\n')).toMatch(/\d\d:\d\d:\d\d {2}404 .* ms {2}GET \/bundles\/none\/1\n/);
    expect(lines.join('\n')).toMatch(/401 .* ms {2}GET \/$/);

    input.push('xco');
    await expect.poll(() => done).toEqual(['keys', 'clear', address]);
    input.push('r');
    await expect.poll(ready).toHaveLength(2);
    // An open page goes on: address and token are the same.
    expect((await ask('/api/description')).status).toBe(200);
    // Ctrl-C: at once the terminal makes a signal of the next one.
    input.push('r\u0003');
    await expect.poll(() => done.at(-1)).toBe('no keys');
    // npm passes the same one on.
    running.quit();
    expect(done.at(-1)).toBe('no keys');
    time = 2_000;
    running.quit();
    expect(done.at(-1)).toBe('killed');
    await running.ended;
    await expect(ask('/api/description')).rejects.toThrow('fetch failed');
  });
});
