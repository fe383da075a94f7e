import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { patience } from '../../../../test/patience.ts';
import { exampleAccounts } from '../examples/accounts.ts';
import { type CopiedProject, copyProject } from '../testing/copied-project.ts';
import { checkProject } from './check-project.ts';
import { launchBrowser } from '../browser/find-browser.ts';

const examples = fileURLToPath(new URL('../examples', import.meta.url));

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Only one test looks at screenshots: to take one is a third of all work at a page. */
const check = (project: string, languages: string[]) =>
  checkProject({
    project,
    languages,
    accounts: exampleAccounts,
    browser,
    screenshots: null,
    patience,
  });

describe('the examples', () => {
  it.each([
    ['components', ['en'], 10],
    ['records', ['en'], 9],
    ['older', ['en', 'sv'], 4],
  ])('%s shows nothing wrong anywhere', async (name, languages, pages) => {
    const { findings, opened } = await check(path.join(examples, name), languages);
    expect(findings).toEqual([]);
    expect(opened).toHaveLength(pages);
  });

  it('use every component that the SDK registers, and every function that it exports', async () => {
    const sources: string[] = [];
    for (const name of ['components', 'records', 'older']) {
      const folder = path.join(examples, name);
      for (const file of await readdir(folder, { recursive: true })) {
        if (/\.[jt]sx$/.test(file)) sources.push(await readFile(path.join(folder, file), 'utf8'));
      }
    }
    const used = new Set(sources.flatMap(componentsIn));
    const registered = await registeredNames();
    expect(registered.length).toBeGreaterThanOrEqual(128);
    expect(registered.filter((name) => !used.has(name))).toEqual([]);
    const functions = await exportedFunctions();
    expect(functions).toContain('useCrmSearch');
    const isUsed = (name: string) =>
      sources.some((it) => new RegExp(`\\b${name}\\b[<(.]`).test(it));
    expect(functions.filter((name) => !isUsed(name))).toEqual([]);
  });
});

describe('a project with mistakes', () => {
  let project: CopiedProject;
  beforeAll(async () => {
    project = await copyProject(path.join(examples, 'older'));
  });
  afterAll(() => project.remove());

  it('reports warnings, errors, inaccessible parts and unknown components', async () => {
    await writeFile(
      path.join(project.folder, 'src/app/extensions/Greeting.jsx'),
      `import { Button, hubspot, Icon, Text } from '@hubspot/ui-extensions';
      import { createRemoteComponentInternal } from '@hubspot/ui-extensions/hs-internal';
      import { useEffect } from 'react';
      const Unknown = createRemoteComponentInternal('FromTheFuture');
      hubspot.extend(({ runServerlessFunction }) => {
        void runServerlessFunction({ name: 'greet' }).then(() => console.error('Answered late'));
        return <Broken />;
      });
      function Broken() {
        setTimeout(() => { throw new Error('This failed on purpose'); });
        useEffect(() => void Promise.reject(new Error('Rejected on purpose')), []);
        return (
          <>
            {[1, 2].map((number) => <Text>{number}</Text>)}
            <Button>
              <Icon name="add" />
            </Button>
            <Unknown />
          </>
        );
      }`,
    );
    await writeFile(
      path.join(project.folder, 'src/app/app.functions/greet.js'),
      `exports.main = (context, sendResponse) => { setTimeout(sendResponse, 1000, 'late'); };`,
    );
    const { findings } = await check(project.folder, ['en']);
    const messages = (kind: string) =>
      findings.filter((it) => it.kind === kind).map((it) => it.message);
    expect(messages('warning').join()).toContain('key');
    expect(messages('warning')).toContain('Answered late');
    // Written out, as React's warnings are in a console.
    expect(messages('warning').join()).not.toContain('%s');
    expect(messages('warning').join()).not.toContain('extension-worker');
    expect(messages('accessibility').join()).toContain('button-name');
    expect(messages('component')).toEqual(['Unknown: FromTheFuture, drawn as a placeholder']);
    // The browser reports it as well.
    expect(findings.filter((it) => it.message.includes('Rejected on purpose'))).toHaveLength(1);
    // In the source, not in the bundle.
    expect(messages('error').join()).toMatch(
      /This failed on purpose[^]*src\/app\/extensions\/Greeting\.jsx:10:/,
    );
  });

  it('reports a build that fails, and a card that has no record to be on', async () => {
    await writeFile(path.join(project.folder, 'src/app/extensions/Greeting.jsx'), 'const = 1;');
    const states = { Gone: { record: '404404', extensions: ['greeting_card'] } };
    await writeFile(path.join(project.folder, 'workbench.json'), JSON.stringify({ states }));
    const card = path.join(project.folder, 'src/app/extensions/oldest-card.json');
    const { data, ...rest } = JSON.parse(await readFile(card, 'utf8')) as { data: object };
    await writeFile(card, JSON.stringify({ ...rest, data: { ...data, objectTypes: [] } }));
    const { findings } = await check(project.folder, ['en']);
    const message = (text: string) => ({ message: expect.stringContaining(text) as string });
    expect(findings).toMatchObject([
      { kind: 'page', ...message('no record of type (none)') },
      { kind: 'build', ...message('Greeting.jsx:1:6') },
      { kind: 'page', ...message('The record 404404 does not exist in') },
    ]);
    await writeFile(path.join(project.folder, 'src/app/app.json'), '{ "name": "Older" }');
    await rm(path.join(project.folder, 'workbench.json'));
    // What is made of functions alone has nothing wrong.
    expect((await check(project.folder, ['en'])).findings).toEqual([]);
    await rm(path.join(project.folder, 'src/app/app.functions'), { recursive: true });
    expect(await check(project.folder, ['en'])).toMatchObject({
      opened: [],
      findings: [{ message: expect.stringContaining('The project has no extension') as string }],
    });
  });
});

describe("what is drawn outside of an extension's own place, or instead of it", () => {
  let project: CopiedProject;
  beforeAll(async () => {
    project = await copyProject(path.join(examples, 'hello'));
  });
  afterAll(() => project.remove());

  it('is looked at: links of the header, dead ones, custom objects, a page that only failed', async () => {
    const app = path.join(project.folder, 'src/app');
    await writeFile(
      path.join(app, 'pages/HelloPage.tsx'),
      `import { Button, hubspot, Image, Link, LineChart, LoadingSpinner } from '@hubspot/ui-extensions';
      import { createPageRouter, PageHeader, PageRoutes } from '@hubspot/ui-extensions/pages';
      const Start = () => (
        <>
          <PageHeader>
            <PageHeader.PrimaryAction>
              <PageHeader.PageLink to="/other">Other</PageHeader.PageLink>
            </PageHeader.PrimaryAction>
            <PageHeader.SecondaryActions>
              <PageHeader.PageLink to="/none">None</PageHeader.PageLink>
              <PageHeader.PageLink to="/empty">Empty</PageHeader.PageLink>
            </PageHeader.SecondaryActions>
          </PageHeader>
          <Link href="">Broken</Link>
          <Button href={{ url: '#' }}>Dead</Button>
          <Image src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="No way" href="" />
          <Link href={'https://example.com/' + undefined + '/x'}>Unfilled</Link>
          <LineChart data={null} axes={undefined} />
        </>
      );
      const Router = createPageRouter(
        <PageRoutes>
          <PageRoutes.IndexRoute component={Start} />
          <PageRoutes.Route path="/other" component={() => <LoadingSpinner label="Loading" />} />
          <PageRoutes.Route path="/empty" component={() => null} />
        </PageRoutes>,
      );
      hubspot.extend<'pages'>(() => <Router />);`,
    );
    await writeFile(
      path.join(app, 'cards/HelloCard.tsx'),
      `import { ErrorState, hubspot, Text } from '@hubspot/ui-extensions';
      import { useEffect, useState } from 'react';
      function Card() {
        const [status, setStatus] = useState(0);
        useEffect(() => {
          void hubspot.fetch('https://else.example.com').then((it) => setStatus(it.status));
        }, []);
        return status === 0 ? <Text>Loading</Text> : <ErrorState title={'Failed with ' + status} />;
      }
      hubspot.extend(() => <Card />);`,
    );
    await writeFile(
      path.join(app, 'settings/HelloSettings.tsx'),
      `import { Heading, hubspot, Text } from '@hubspot/ui-extensions';
      import { useEffect, useState } from 'react';
      function Settings() {
        const [text, setText] = useState('Loading');
        useEffect(() => {
          void hubspot.fetch('https://else.example.com').then(() => setText('Could not load them'));
        }, []);
        return <><Heading>Settings</Heading><Text>{text}</Text></>;
      }
      hubspot.extend(() => <Settings />);`,
    );
    const meta = path.join(app, 'cards/hello-card-hsmeta.json');
    const { config, ...card } = JSON.parse(await readFile(meta, 'utf8')) as { config: object };
    await writeFile(
      meta,
      JSON.stringify({ ...card, config: { ...config, objectTypes: [{ name: 'p_cars' }] } }),
    );
    const [account] = exampleAccounts;
    const car = { objectType: 'p_cars', objectTypeId: '2-123', objectId: '7', name: 'A car' };
    const folder = await mkdtemp(path.join(tmpdir(), 'screenshots-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const { findings, opened, screenshots } = await checkProject({
      project: project.folder,
      languages: ['en'],
      accounts: account ? [{ ...account, records: [car] }] : [],
      browser,
      screenshots: folder,
      patience,
    });
    const pictures = await readdir(path.join(folder, 'latest'));
    expect(pictures.filter((name) => name.endsWith('.png'))).toHaveLength(opened.length);
    expect(screenshots?.changed).toBe(null);
    expect(opened.map((it) => it.split('?')[0])).toEqual(
      expect.arrayContaining(['#/page/other', '#/page/none', '#/p_cars/7']),
    );
    const found = findings.map(({ address, message }) => `${address.split('?')[0]}: ${message}`);
    expect(found).toEqual(
      expect.arrayContaining([
        '#/page: the link "Broken" leads nowhere',
        '#/page: the link "Dead" leads nowhere',
        '#/page: the link "No way" leads nowhere',
        '#/page: the link "Unfilled" leads to https://example.com/undefined/x, in which a value is missing',
        '#/page/other: shows nothing but that it loads, and no request of it is under way',
        '#/page/empty: draws nothing',
        '#/page: links to /none, which is no page of the app',
        expect.stringMatching(
          /^#\/page: LineChart: data is null.*\n {4}at src\/app\/pages\/HelloPage\.tsx:18:/,
        ),
        expect.stringMatching(
          /^#\/p_cars\/7: shows nothing but an error: Failed with 403[^]*permittedUrls/,
        ),
        expect.stringMatching(
          /^#\/settings: shows nothing but an error: Settings Could not load them[^]*permittedUrls/,
        ),
      ]),
    );
    expect(found).toHaveLength(10);
  });
});

/** Names as the SDK registers them, of the components that a source draws. */
function componentsIn(source: string): string[] {
  const imports = source.matchAll(/import \{([^}]*)\} from '@hubspot\/ui-extensions(\/\w+)*'/g);
  return [...imports].flatMap(([, names = '', entry = '']) =>
    names
      .split(',')
      .map((it) => it.trim())
      .flatMap((name) =>
        [...source.matchAll(new RegExp(`<${name}((?:\\.\\w+)?)[\\s>/]`, 'g'))].flatMap(
          ([, part = '']) => {
            const whole = `${name}${part.replace('.', '')}`;
            return entry === '/experimental' ? [whole, `Experimental${whole}`] : [whole];
          },
        ),
      ),
  );
}

/** Hooks and functions: all that extensions may import and that is neither component nor class. */
async function exportedFunctions(): Promise<string[]> {
  const entries = [
    '',
    '/crm',
    '/pages',
    '/pages/home',
    '/experimental',
    '/experimental/api-client',
  ];
  const all = await Promise.all(
    entries.map((it) => import(`@hubspot/ui-extensions${it}`) as Promise<Record<string, unknown>>),
  );
  return all
    .flatMap((exported) => Object.entries(exported))
    .filter(([name, value]) => /^[a-z]/.test(name) && isCallable(value))
    .map(([name]) => name);
}

/** A function, or an object of functions such as `logger`; a list of names is not. */
function isCallable(value: unknown): boolean {
  return [value, ...Object.values(Object(value) as object)].some((it) => typeof it === 'function');
}

async function registeredNames(): Promise<string[]> {
  const entry = pathToFileURL(createRequire(import.meta.url).resolve('@hubspot/ui-extensions'));
  const file = new URL('./shared.synced/remoteComponents.synced.js', entry);
  const { __hubSpotComponentRegistry: registry, ...exported } = (await import(file.href)) as {
    __hubSpotComponentRegistry: { getComponentName(component: unknown): string | null };
  };
  return Object.values(exported)
    .flatMap((component) => [component, ...Object.values(Object(component) as object)])
    .flatMap((component) => registry.getComponentName(component) ?? []);
}
