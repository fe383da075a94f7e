import { exportSchema } from '@partner-tier-points/contract';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startPglite } from '../testing/test-databases.ts';
import {
  clientSecret,
  ordinaryUser,
  startTestService,
  type TestService,
} from '../testing/test-service.ts';
import { exportFileRoutes } from './routes/export-files.ts';

let service: TestService;
let today = Date.UTC(2026, 10, 23, 12);
beforeAll(async () => {
  service = await startTestService(
    [0, 0],
    { now: () => new Date(today) },
    { startDatabase: startPglite },
  );
});
afterAll(() => service?.close());
beforeEach(() => {
  today = Date.UTC(2026, 10, 23, 12);
});

const columns = ['Client', 'Points'];
const part = (changed: object) => ({
  id: null,
  part: 0,
  name: 'Points breakdown',
  format: 'csv',
  columns,
  rows: [['Åkerlund', 1.5]],
  last: true,
  ...changed,
});

async function send(changed: object, caller: { portalId?: string; userId?: string } = {}) {
  const request = { method: 'POST', body: part(changed), ...caller, sentAt: today };
  const { status, body } = await service.ask('/v1/exports', request);
  return { status, body };
}
const sent = async (changed: object) => exportSchema.parse((await send(changed)).body);

test('a CSV file comes by its link, with no signature of HubSpot’s', async () => {
  const { link, expiresAt } = await sent({});
  expect(expiresAt).toBe('2026-11-23T12:10:00.000Z');
  const file = await fetch(link!);
  expect(file.headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/);
  expect(file.headers.get('content-disposition')).toBe(
    'attachment; filename="Points breakdown.csv"',
  );
  expect(file.headers.get('x-content-type-options')).toBe('nosniff');
  expect(await file.text()).toContain('"Åkerlund","1.5"');
});

test('parts come one after the other, twice if need be, and the link with the last one', async () => {
  const first = await sent({ format: 'json', last: false });
  expect(first.link).toBeNull();
  const second = { id: first.id, format: 'json', part: 1, rows: [['=cmd()', null]] };
  await sent(second);
  const again = await sent(second);
  const file = await fetch(again.link!);
  expect(file.headers.get('content-type')).toMatch(/^application\/json/);
  expect(await file.json()).toEqual([
    { Client: 'Åkerlund', Points: 1.5 },
    { Client: '=cmd()', Points: null },
  ]);
});

test('a link opens its own file until it expires, and no other', async () => {
  const { link } = await sent({});
  const other = await sent({ name: 'Other' });
  const url = new URL(link!);
  const status = async (changed: (address: URL) => void) => {
    const address = new URL(url);
    changed(address);
    return (await fetch(address)).status;
  };
  expect(await status(() => undefined)).toBe(200);
  expect(await status((address) => (address.search = ''))).toBe(404);
  expect(await status((address) => (address.pathname = new URL(other.link!).pathname))).toBe(404);
  const signature = url.searchParams.get('signature')!;
  const later = signature.replace(/^\d+/, (expiry) => String(Number(expiry) + 60_000));
  expect(await status((address) => address.searchParams.set('signature', later))).toBe(404);
  today += 10 * 60 * 1000;
  expect(await status(() => undefined)).toBe(404);
});

test('a link that we did not sign costs no look into the database', async () => {
  let looks = 0;
  const look = async () => {
    looks += 1;
    return null;
  };
  const exports = { find: look, removeExpired: async () => void (await look()) } as never;
  const routes = exportFileRoutes({
    store: { exports, accountData: {} as never },
    clientSecret,
    now: () => new Date(today),
    log: {} as never,
  });
  routes.onError(() => new Response(null, { status: 404 }));
  const { link } = await sent({});
  const { pathname, search } = new URL(link!);
  for (const address of [
    `${pathname}${search}x`,
    `${pathname}?signature=1.x`,
    `${pathname}x${search}`,
  ]) {
    await routes.request(address);
  }
  expect(looks).toBe(0);
  await routes.request(pathname + search);
  expect(looks).toBe(1);
});

test('a file is sent some times, not without end', async () => {
  const { link } = await sent({});
  const statuses = [];
  for (let count = 0; count < 21; count += 1) {
    const { status, headers } = await fetch(link!);
    statuses.push(status);
    if (status === 429) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  }
  expect([...new Set(statuses)]).toEqual([200, 429]);
  expect((await fetch((await sent({})).link!)).status).toBe(200);
});

test('what asks for the head of a link uses up no download, and is not answered without end either', async () => {
  const { link } = await sent({});
  const heads = [];
  for (let count = 0; count < 21; count += 1) {
    const { status, headers } = await fetch(link!, { method: 'HEAD' });
    heads.push(status);
    if (status === 200) expect(headers.get('content-type')).toMatch(/^text\/csv/);
  }
  expect(heads).toEqual([...Array.from({ length: 20 }, () => 200), 429]);
  for (let count = 0; count < 20; count += 1) {
    expect(await (await fetch(link!)).text()).toContain('Åkerlund');
  }
  expect((await fetch(link!)).status).toBe(429);
});

test('a link has one spelling', async () => {
  const { link } = await sent({ name: 'Points' });
  const [path = '', signature = ''] = link!.split('?signature=');
  const [expiresAt = '', mac = ''] = signature.split('.');
  // Of the last character of a MAC two bits stand for nothing.
  const characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const sameMac = mac.slice(0, -1) + characters[characters.indexOf(mac.at(-1)!) ^ 1];
  for (const other of [
    `${path}?signature=${expiresAt}.${sameMac}`,
    `${path}?signature=0${signature}`,
    `${link}=`,
    `${link}&signature=${signature}`,
    `${link}&more=1`,
    `${path.replace('Points', '%50oints')}?signature=${signature}`,
    `${path}?signatur%65=${signature}`,
  ]) {
    expect((await fetch(other)).status, other).toBe(404);
  }
  expect((await fetch(link!)).status).toBe(200);
});

test('a link that has expired does not open again when the clock goes back', async () => {
  const { link } = await sent({});
  today += 10 * 60 * 1000;
  expect((await fetch(link!)).status).toBe(404);
  today -= 5 * 60 * 1000;
  expect((await fetch(link!)).status).toBe(404);
});

test('a link of a clock that ran ahead does not open for as long as it did', async () => {
  today += 24 * 60 * 60 * 1000;
  const { link } = await sent({});
  today -= 24 * 60 * 60 * 1000;
  expect((await fetch(link!)).status).toBe(404);
});

test('a table that is not complete cannot be fetched, and one that is cannot grow', async () => {
  const { id } = await sent({ last: false });
  const complete = await sent({});
  const address = complete.link!.replace(complete.id, id);
  expect((await fetch(address)).status).toBe(404);
  const more = await send({ id: complete.id, part: 1 });
  expect(more).toMatchObject({ status: 400, body: { fields: [{ path: 'part' }] } });
});

test('another account can neither add to an export nor learn that there is one', async () => {
  const { id } = await sent({ last: false });
  expect((await send({ id, part: 1 }, { portalId: '101' })).status).toBe(404);
  expect((await send({ id: '100-none', part: 1 }, { portalId: '101' })).status).toBe(404);
  expect((await send({ id, part: 1 })).status).toBe(200);
});

test('another user of the account cannot go on with an export', async () => {
  const { id } = await sent({ last: false });
  expect((await send({ id, part: 1 }, { userId: ordinaryUser })).status).toBe(404);
  expect((await send({ id, part: 1 })).status).toBe(200);
});

test.each([
  ['a row of another length', { rows: [['A', 1, 2]] }, 'rows.0'],
  ['a first part that is not the first', { part: 1 }, 'part'],
  ['a name that leads elsewhere', { name: '../x' }, 'name'],
  ['a name that is a folder', { name: '..' }, 'name'],
  ['a name that a system takes a dot from', { name: 'Points.' }, 'name'],
])('%s is refused', async (_what, changed, path) => {
  expect(await send(changed)).toMatchObject({ status: 400, body: { fields: [{ path }] } });
});

test('two columns of one name are refused with a code, for which the page has words', async () => {
  expect(await send({ columns: ['A', 'A'] })).toMatchObject({
    status: 400,
    body: { code: 'export.duplicateColumns' },
  });
});

test('a part must follow the ones before it, of the same table', async () => {
  const { id } = await sent({ last: false });
  expect((await send({ id, part: 2 })).status).toBe(400);
  expect((await send({ id, part: 1, name: 'Another' })).status).toBe(400);
  expect((await send({ id, part: 1 })).status).toBe(200);
});

test('no signature of a link reaches the log', async () => {
  const { link } = await sent({});
  await fetch(link!);
  expect(service.log()).not.toContain(new URL(link!).searchParams.get('signature'));
});

test('a part may weigh as much as HubSpot lets through', async () => {
  const rows = Array.from({ length: 8_000 }, (_, row) => [`Client ${row} ${'x'.repeat(80)}`, row]);
  const { link } = await sent({ rows });
  expect((await (await fetch(link!)).text()).split('\r\n')).toHaveLength(8_002);
  // The server closes the connection after it: nothing may come behind on the same one.
  const { status } = await send({ rows: [...rows, ...rows] });
  expect(status).toBe(413);
});
