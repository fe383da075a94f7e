import { afterAll, beforeAll, expect, it } from 'vitest';
import { exampleAccounts } from '../../examples/accounts.ts';
import { type AppServer, startAppServer } from '../../testing/app-server.ts';
import { type OpenedWorkbench, openWorkbench } from '../../testing/opened-workbench.ts';

/** More of each kind than a browser has connections. */
const ofEach = 8;
const fetched = 25;
const permitted = 20;

let app: AppServer;
let opened: OpenedWorkbench;
beforeAll(async () => {
  app = await startAppServer();
  app.answer = (request, _, response) => response.end(answerTo(request.url));
  opened = await openWorkbench({
    // CRM data comes from the server too, so that it can be held.
    accounts: exampleAccounts.map((it) => ({
      ...it,
      api: { url: app.origin, accessToken: 'a token' },
    })),
    proxy: { 'https://hello.example.com': app.origin },
  });
});
afterAll(async () => {
  await opened.close();
  await app.close();
});

function answerTo(url: string): string {
  const record = { id: '9001', properties: { name: 'Acme', city: 'Stockholm' } };
  const isRecord = /\/objects\/companies\/\d+/.test(url);
  return JSON.stringify(isRecord ? record : { total: 0, results: [] });
}

it('requests of all kinds run at once, whatever number of connections the browser has', async () => {
  const page = await opened.open('#/companies/9001?tab=hello_card');
  await page.getByText('Hello Acme').waitFor();
  await page.waitForFunction(() => window.__workbench.waiting === 0);
  const held: (() => void)[] = [];
  app.answer = ({ url }, _, response) => {
    held.push(() => response.end(answerTo(url)));
    if (held.length === 2 * ofEach + permitted) for (const release of held) release();
  };
  const answers = await page.workers()[0]?.evaluate(
    ({ ofEach: count, fetched: many }) => {
      const extension = self as unknown as {
        hsFetch: typeof fetch;
        serverless: (name: string, options: object) => Promise<unknown>;
        hsWorkerAPI: { fetchCrmSearch: (request: object) => Promise<{ ok: boolean }> };
      };
      const times = <Answer>(number: number, ask: () => Promise<Answer>) =>
        Promise.all(Array.from({ length: number }, ask));
      // It waits for the property, and then there is no such function.
      const run = () =>
        extension
          .serverless('none', { propertiesToSend: ['city'] })
          .catch((error: Error) => error.message.slice(0, 28));
      const search = async () =>
        (await extension.hsWorkerAPI.fetchCrmSearch({ objectType: 'companies' })).ok;
      const ask = async () => (await extension.hsFetch('https://hello.example.com/many')).status;
      return Promise.all([times(count, run), times(count, search), times(many, ask)]);
    },
    { ofEach, fetched },
  );
  expect(answers).toEqual([
    Array<string>(ofEach).fill('This project has no function'),
    Array<boolean>(ofEach).fill(true),
    [...Array<number>(permitted).fill(200), ...Array<number>(fetched - permitted).fill(429)],
  ]);
});
