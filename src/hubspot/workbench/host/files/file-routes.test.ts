import { describe, expect, it } from 'vitest';
import { exampleAccounts } from '../../examples/accounts.ts';
import { largestFile, type UploadedFileDescription } from '../../shared/files.ts';
import { createFileRoutes } from './file-routes.ts';
import { createFileStore } from './file-store.ts';

const routes = createFileRoutes(exampleAccounts);
const octets = { 'content-type': 'application/octet-stream' };

function ask(method: string, path: string, query: Record<string, string>, body?: BodyInit) {
  return routes.request(`${path}?${new URLSearchParams(query)}`, {
    method,
    ...(body === undefined ? {} : { body, headers: octets }),
  });
}

const ada = { portalId: '1001', userId: '101' };
const uma = { portalId: '1001', userId: '102' };
const elsewhere = { portalId: '1002', userId: '101' };

async function upload(who: typeof ada, name: string, content = 'content') {
  const response = await ask('POST', '/', { ...who, name }, content);
  expect(response.status).toBe(201);
  return (await response.json()) as UploadedFileDescription;
}

async function names(who: typeof ada, source: string): Promise<string[]> {
  const response = await ask('GET', '/', { ...who, source });
  const { files } = (await response.json()) as { files: UploadedFileDescription[] };
  return files.map((it) => it.name);
}

/** The routes are at `/files` in the workbench. */
const fileAt = (path: string) => routes.request(path.replace('/files', ''));

describe('uploaded files', () => {
  it('are listed for their user, for the whole app, and never in another account', async () => {
    const [own, other] = [await upload(ada, 'own.csv'), await upload(uma, 'other.csv')];
    await upload(elsewhere, 'elsewhere.csv');
    expect(await names(ada, 'appUser')).toEqual(['own.csv']);
    expect(await names(ada, 'app')).toEqual(['own.csv', 'other.csv']);
    expect(await names(elsewhere, 'app')).toEqual(['elsewhere.csv']);
    expect((await fileAt(own.path.replace('1001', '1002'))).status).toBe(404);

    const remove = (who: typeof ada, { id }: { id: number }) =>
      ask('DELETE', `/${who.portalId}/${id}`, { userId: who.userId });
    expect((await remove(ada, other)).status).toBe(404);
    expect((await remove(elsewhere, own)).status).toBe(404);
    expect((await remove(ada, own)).status).toBe(204);
    expect(await names(ada, 'app')).toEqual(['other.csv']);
    expect((await fileAt(own.path)).status).toBe(404);
  });

  it.each([
    ['page.html', 'application/octet-stream'],
    ['drawing.svg', 'image/svg+xml'],
    ['script.mjs', 'application/octet-stream'],
    ['list.csv', 'application/octet-stream'],
    ['report.pdf', 'application/pdf'],
    ['photo.PNG', 'image/png'],
    ['none', 'application/octet-stream'],
    ['50 % of "a"; b=/c#d?.csv', 'application/octet-stream'],
  ])('are served as they came, to be saved and never to be run: %s', async (name, type) => {
    const content = `<script>${name}</script>`;
    const file = await upload(ada, name, content);
    expect(file).toMatchObject({ name, size: content.length });
    const response = await fileAt(file.path);
    expect(await response.text()).toBe(content);
    expect(response.headers.get('content-type')?.split(';')[0]).toBe(type);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-disposition': 'attachment',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  it('are taken up to their limit, from users of the account', async () => {
    const most = new Uint8Array(largestFile);
    const tooMuch = new Uint8Array(largestFile + 1);
    const query = { ...elsewhere, name: 'large.bin' };
    expect((await ask('POST', '/', query, most)).status).toBe(201);
    const refused = await ask('POST', '/', query, tooMuch);
    expect([refused.status, await refused.json()]).toEqual([413, { refusal: 'size' }]);
    expect((await ask('POST', '/', { ...query, userId: '1' }, 'x')).status).toBe(404);
    expect((await ask('POST', '/', { ...ada, name: '' }, 'x')).status).toBe(400);
    expect((await ask('GET', '/', { ...ada, source: 'everyone' })).status).toBe(400);
  });

  it('have so much room together, and again when one is taken away', () => {
    const store = createFileStore(10);
    const add = (bytes: number) => store.add({ ...ada, name: 'x', content: new Uint8Array(bytes) });
    const first = add(6);
    expect(add(5)).toBe('full');
    expect(add(4)).toMatchObject({ id: 2 });
    expect(typeof first === 'object' && store.remove('1001', '101', first.id)).toBe(true);
    expect(add(6)).toMatchObject({ id: 3 });
  });
});
