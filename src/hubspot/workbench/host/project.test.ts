import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { copyProject } from '../testing/copied-project.ts';
import { ProjectError } from './project-files.ts';
import { readProject } from './project.ts';

const hello = fileURLToPath(new URL('../examples/hello', import.meta.url));

let folder: string;
beforeEach(async () => {
  const project = await copyProject(hello);
  onTestFinished(project.remove);
  ({ folder } = project);
});

const file = (name: string) => path.join(folder, 'src/app', name);
const replace = async (name: string, from: string, to: string) =>
  writeFile(file(name), (await readFile(file(name), 'utf8')).replace(from, to));

describe('readProject', () => {
  it('finds every extension with its location and entry point', async () => {
    const project = await readProject(folder);
    expect(project).toMatchObject({ name: 'hello', appName: 'Hello' });
    expect(project.permittedUrls.fetch).toEqual(['https://hello.example.com']);
    expect(project.proxy).toEqual({ 'https://hello.example.com': 'http://localhost:8080' });
    const found = project.extensions.map(({ uid, location, entrypoint }) => [
      uid,
      location,
      path.relative(folder, entrypoint),
    ]);
    expect(found).toEqual([
      ['hello_page', 'pages', 'src/app/pages/HelloPage.tsx'],
      ['hello_card', 'crm.record.tab', 'src/app/cards/HelloCard.tsx'],
      ['hello_settings', 'settings', 'src/app/settings/HelloSettings.tsx'],
    ]);
  });

  it('says in short what is wrong with what is long, or has very many keys', async () => {
    const meta = 'cards/hello-card-hsmeta.json';
    await replace(meta, '"crm.record.tab"', JSON.stringify('x'.repeat(10_000)));
    const long = (await readProject(folder).catch((it: unknown) => it)) as Error;
    expect(long.message).toContain('config.location is "xxx');
    expect(long.message.length).toBeLessThan(1_000);
    const keys = Array.from({ length: 5_000 }, (_, at) => [`${'k'.repeat(1_000)}${at}`, 1]);
    await writeFile(path.join(folder, 'workbench.json'), JSON.stringify(Object.fromEntries(keys)));
    await writeFile(
      file(meta),
      (await readFile(file(meta), 'utf8')).replace(/x+/, 'crm.record.tab'),
    );
    const many = (await readProject(folder).catch((it: unknown) => it)) as Error;
    expect(many.message).toContain('and 4990 more are no keys');
    expect(many.message.length).toBeLessThan(3_000);
  });

  it('knows bulk actions, home pages, and both names of the type page', async () => {
    const meta = { uid: 'gift', type: 'crm-bulk-action' };
    const config = { label: 'Send a gift', entrypoint: '/app/actions/Gift.tsx' };
    await mkdir(file('actions'));
    await writeFile(
      file('actions/gift-hsmeta.json'),
      JSON.stringify({
        ...meta,
        config: { ...config, objectTypes: ['contacts'], displayMode: 'MODAL', icon: 'gift' },
      }),
    );
    await replace('pages/hello-page-hsmeta.json', '"page"', '"pages"');
    await replace(
      'pages/hello-page-hsmeta.json',
      '"entrypoint"',
      '"location": "home", "entrypoint"',
    );
    const { extensions } = await readProject(folder);
    expect(extensions.map(({ type, location }) => [type, location])).toEqual([
      ['page', 'home'],
      ['card', 'crm.record.tab'],
      ['settings', 'settings'],
      ['crm-bulk-action', 'crm.bulkActions'],
    ]);
    expect(extensions.at(-1)).toMatchObject({
      uid: 'gift',
      name: 'Send a gift',
      objectTypes: ['contacts'],
      bulkAction: { displayMode: 'MODAL', icon: 'gift' },
    });
  });

  it('does without a local.json', async () => {
    await rm(file('local.json'));
    expect((await readProject(folder)).proxy).toEqual({});
  });

  it('fills in the variables of a profile, and passes them to extensions', async () => {
    await writeFile(
      path.join(folder, 'src/hsprofile.dev.json'),
      JSON.stringify({ accountId: 1, variables: { NAME: 'there', PORT: 8080, SHOWN: true } }),
    );
    await replace('app-hsmeta.json', '"Hello"', '"Hello ${NAME}:${PORT}"');
    const project = await readProject(folder, { NAME: 'you' }, 'dev');
    expect(project.appName).toBe('Hello you:8080');
    expect(project.variables).toEqual({ NAME: 'you', PORT: 8080, SHOWN: true });
    await expect(readProject(folder, {}, 'qa')).rejects.toThrow(
      /hsprofile\.qa\.json: file not found; the project's profiles: dev$/,
    );
    await replace('app-hsmeta.json', '${NAME}', '${TOWN}');
    await expect(readProject(folder, {}, 'dev')).rejects.toThrow(/add it to hsprofile\.dev\.json$/);
  });

  it('puts variables in, also those that hold quotes', async () => {
    await replace('app-hsmeta.json', '"Hello"', '"Hello ${NAME}"');
    const project = await readProject(folder, { NAME: 'the "great"' });
    expect(project.appName).toBe('Hello the "great"');
  });

  it.each([
    ['is missing', () => rm(file('app-hsmeta.json')), 'app-hsmeta.json', 'not found'],
    [
      'is no JSON',
      () => writeFile(file('cards/hello-card-hsmeta.json'), '{ "uid": '),
      'hello-card-hsmeta.json',
      'JSON',
    ],
    [
      'lacks what HubSpot requires',
      () => replace('cards/hello-card-hsmeta.json', '"location"', '"place"'),
      'hello-card-hsmeta.json',
      'location',
    ],
    [
      'uses a variable that nobody gives',
      () => replace('app-hsmeta.json', '"Hello"', '"${NAME}"'),
      'app-hsmeta.json',
      'NAME',
    ],
    [
      'is a second page',
      () =>
        cp(file('pages/hello-page-hsmeta.json'), file('pages/other-hsmeta.json')).then(() =>
          replace('pages/other-hsmeta.json', '"hello_page"', '"other_page"'),
        ),
      'app',
      'hello_page, other_page',
    ],
    [
      'repeats a uid',
      () => replace('cards/hello-card-hsmeta.json', '"hello_card"', '"hello_page"'),
      'app',
      'hello_page',
    ],
  ])('names the file that %s', async (_, breakIt, name, reason) => {
    await breakIt();
    const error = await readProject(folder).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ProjectError);
    expect((error as ProjectError).file).toMatch(new RegExp(`${name}$`));
    expect((error as ProjectError).message).toContain(reason);
  });
});

describe('readProject on the older layout', () => {
  const write = async (name: string, content: unknown) => {
    await mkdir(path.dirname(file(name)), { recursive: true });
    await writeFile(file(name), JSON.stringify(content));
  };
  beforeEach(async () => {
    await rm(file('.'), { recursive: true });
    await write('app.json', {
      name: 'Older',
      uid: 'older',
      allowedUrls: ['https://api.example.com'],
      extensions: { crm: { cards: [{ file: 'extensions/card.json' }] } },
    });
    await write('extensions/card.json', {
      type: 'crm-card',
      data: {
        title: 'A card',
        location: 'crm.record.sidebar',
        module: { file: 'Card.jsx' },
        objectTypes: [{ name: 'contacts' }],
      },
    });
    await write('app.functions/serverless.json', {
      runtime: 'nodejs18.x',
      appFunctions: { greet: { file: 'greet.js', secrets: ['KEY'] } },
    });
  });

  it('finds cards, and functions with their secrets', async () => {
    const project = await readProject(folder);
    expect(project).toMatchObject({
      appName: 'Older',
      permittedUrls: { fetch: ['https://api.example.com'], iframe: ['https:'], img: ['https:'] },
      extensions: [
        {
          uid: 'card',
          type: 'card',
          name: 'A card',
          location: 'crm.record.sidebar',
          objectTypes: ['contacts'],
          entrypoint: file('extensions/Card.jsx'),
        },
      ],
      functions: [{ name: 'greet', file: file('app.functions/greet.js'), secrets: ['KEY'] }],
    });
  });

  it('says what one without cards has instead, what it serves to anyone too', async () => {
    await write('app.json', { name: 'Older', uid: 'older' });
    await write('app.functions/serverless.json', {
      appFunctions: { greet: { file: 'greet.js' } },
      endpoints: { 'zip-lookup': { method: 'GET', file: 'lookup.js' } },
    });
    const { otherFeatures } = await readProject(folder);
    expect(otherFeatures).toEqual(['function: greet', 'endpoint: zip-lookup']);
  });

  it('names the card file that is at fault', async () => {
    await write('extensions/card.json', { type: 'crm-card', data: { title: 'A card' } });
    await expect(readProject(folder)).rejects.toThrow(/card\.json: .*module/s);
    await expect(readProject(folder)).rejects.toThrow(
      'a card without module.file is not a UI extension: HubSpot draws it from what a server sends. Take it out of the list of cards to see the others',
    );
  });
});

describe('what is said of a project that cannot be read', () => {
  const messageOf = async (of = folder) =>
    readProject(of).then(
      () => 'read',
      (error: Error) => error.message.replaceAll(folder, '<project>'),
    );

  it('names a folder that nothing is built in', async () => {
    const odd = path.join(folder, 'a #1');
    await mkdir(odd);
    await writeFile(path.join(odd, 'hsproject.json'), '{}');
    expect(await messageOf(odd)).toContain('builds nothing in a folder with "#" in its path');
    await rm(odd, { recursive: true });
  });

  it('names a folder that is not there, and one in which the project is further in or out', async () => {
    expect(await messageOf(path.join(folder, 'none'))).toBe(
      '<project>/none: there is no such folder; give the one with hsproject.json',
    );
    expect(await messageOf(path.join(folder, 'src'))).toBe(
      '<project>/src: there is no hsproject.json here; it is in <project>',
    );
    expect(await messageOf(file(''))).toMatch(/no hsproject.json here; it is in <project>$/);
    expect(await messageOf(path.join(folder, 'hsproject.json'))).toBe(
      '<project>/hsproject.json: this is a file and no folder with hsproject.json; it is in <project>',
    );
    const elsewhere = await mkdtemp(path.join(tmpdir(), 'elsewhere-'));
    expect(await messageOf(elsewhere)).toContain('give the folder that has it');
    for (const name of ['one', 'two']) {
      await cp(folder, path.join(elsewhere, name), { recursive: true });
    }
    const [one, two] = ['one', 'two'].map((name) => path.join(elsewhere, name));
    expect(await messageOf(elsewhere)).toContain(`it is in ${one} and ${two}; give one of them`);
    await rm(elsewhere, { recursive: true });
  });

  it('names a source folder that is not there, and a mapping to no address', async () => {
    await writeFile(file('local.json'), JSON.stringify({ proxy: { 'https://a.com': 'here' } }));
    expect(await messageOf()).toBe(
      '<project>/src/app/local.json: proxy["https://a.com"]: it has to be an address with http:// or https://',
    );
    await writeFile(path.join(folder, 'hsproject.json'), '{ "name": "A", "srcDir": "sauce" }');
    expect(await messageOf()).toBe(
      '<project>/hsproject.json: srcDir is "sauce", and the project has no such folder',
    );
  });

  it('says at which line a file is no JSON, whatever is wrong there', async () => {
    const place = async (text: string) => {
      await writeFile(file('app-hsmeta.json'), text);
      return (await messageOf()).split('app-hsmeta.json: ')[1];
    };
    expect(await place('{\n "uid": }')).toBe(
      "not valid JSON at line 2, column 9: Unexpected token '}'",
    );
    expect(await place('{\n "uid": "a",\n')).toMatch(/^not valid JSON at line 3, column 1: /);
    expect(await place('{\n // no\n}')).toMatch(/^not valid JSON at line 2, column 2: /);
    expect(await place('\uFEFF{}')).toContain('byte order mark');
  });

  it('says in one line where, what is there and what has to be there', async () => {
    await writeFile(
      file('app-hsmeta.json'),
      JSON.stringify({ uid: 1, type: 'theme', config: { permittedUrls: { fetch: 'secret' } } }),
    );
    expect((await messageOf()).split('app-hsmeta.json: ')[1]).toBe(
      'uid is a number; it has to be a string; type is "theme"; it has to be "app"; ' +
        'config.name is missing; it has to be a string; ' +
        'config.permittedUrls.fetch is a string; it has to be an array',
    );
    const meta = { uid: 'a', type: 'card' };
    const config = { name: 'A', entrypoint: 'a', location: 'crm.record.tab', objectTypes: [7] };
    await cp(path.join(hello, 'src/app/app-hsmeta.json'), file('app-hsmeta.json'));
    await writeFile(file('cards/hello-card-hsmeta.json'), JSON.stringify({ ...meta, config }));
    expect(await messageOf()).toMatch(
      /config\.objectTypes\[0\] is a number; it has to be a string or an object$/,
    );
  });

  it('says that there is no app', async () => {
    await rm(file('app-hsmeta.json'));
    expect(await messageOf()).toBe(
      '<project>/src/app/app-hsmeta.json: file not found; this project has no app to show, add one with "type": "app"',
    );
  });

  it.each([
    ['src/app', 'src'],
    ['.', 'src'],
  ])('says what srcDir has to be where it is %s', async (srcDir, meant) => {
    await writeFile(path.join(folder, 'hsproject.json'), JSON.stringify({ name: 'hello', srcDir }));
    expect(await messageOf()).toBe(
      `<project>/hsproject.json: srcDir is "${srcDir}", and HubSpot looks for the app in a folder app inside it; write "${meant}"`,
    );
  });

  it('names the profile that has a variable', async () => {
    await replace('app-hsmeta.json', '"Hello', '"${TITLE} Hello');
    expect(await messageOf()).toContain('add it to hsprofile.<name>.json and use --profile <name>');
    await writeFile(
      path.join(folder, 'src/hsprofile.qa.json'),
      JSON.stringify({ accountId: 1, variables: { TITLE: 'A' } }),
    );
    expect(await messageOf()).toMatch(/variable "TITLE" has no value; add --profile qa$/);
  });

  it('reads app objects, and names one that is at fault', async () => {
    const config = {
      name: 'MILESTONE',
      singularForm: 'Milestone',
      primaryDisplayLabelPropertyName: 'title',
      properties: [{ name: 'due', label: 'Due', type: 'dateTime', fieldType: 'date' }],
    };
    const write = async (content: object) => {
      await mkdir(file('app-objects'), { recursive: true });
      await writeFile(file('app-objects/milestone-hsmeta.json'), JSON.stringify(content));
    };
    await write({ uid: 'milestone', type: 'app-object', config });
    const { appObjects } = await readProject(folder);
    expect(appObjects).toMatchObject([
      { uid: 'milestone', name: 'MILESTONE', properties: [{ name: 'due', type: 'datetime' }] },
    ]);
    await write({ uid: 'milestone', type: 'app-object', config: { ...config, singularForm: 1 } });
    expect(await messageOf()).toMatch(/app-objects[/\\]milestone-hsmeta\.json: [^]*singularForm/);
  });

  it('says what an older card becomes', async () => {
    await replace('cards/hello-card-hsmeta.json', '"card"', '"crm-card"');
    expect(await messageOf()).toContain('"crm-card" is no type of extension that this layout has');
  });
});
