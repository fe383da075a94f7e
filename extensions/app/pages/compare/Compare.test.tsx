import { Button, Dropdown, Select } from '@hubspot/ui-extensions';
import { PageLink } from '@hubspot/ui-extensions/pages';
import type { Comparison } from '@partner-tier-points/contract';
import { problem, trigger } from '@partner-tier-points/extension-shared/testing';
import { expect, test } from 'vitest';
import { openedDashboard, serveExample } from '../testing/openDashboard.tsx';

const server = serveExample();

const answer = (changed: Partial<Comparison> = {}): Comparison => ({
  choices: [],
  chosen: 'hubspot',
  blocks: [],
  rows: [],
  cursor: null,
  ...changed,
});

const rowOf = (name: string, rank: number) => ({
  rank,
  cells: [
    { value: name, client: '1', note: `why ${name}` },
    { value: -rank - 0.04, shown: -rank, text: `−${rank}.0` },
    { value: null },
  ],
});
const table = (name: string) => ({
  name,
  columns: [
    { title: 'Client' },
    { title: 'Difference', align: 'right' as const, isAmount: true },
    { title: 'Day' },
  ],
  rows: [],
});

async function openCompare(choices = {}) {
  const page = await openedDashboard({ view: 'compare', choices });
  const says = (words: string | RegExp) => page.waitFor(() => expect(page.text()).toMatch(words));
  return { ...page, says };
}

/** Copies what a menu exports, as rows. */
async function copied(
  { find, mocks, waitFor }: Awaited<ReturnType<typeof openCompare>>,
  of: string,
) {
  const menu = find(Dropdown, { buttonText: of });
  const options = menu.props.options as unknown as { label: string; onClick: () => void }[];
  options.find(({ label }) => label === 'Copy as JSON')?.onClick();
  const copies = mocks.actions.copyTextToClipboard.calls;
  await waitFor(() => expect(copies.length).toBeGreaterThan(0));
  return (JSON.parse(String(copies.at(-1)?.[0])) as { rows: unknown }).rows;
}

test('draws what the server has composed: the rows of all parts in one table, the largest first', async () => {
  server().on('GET /v1/comparison', ({ path }) => ({
    body: path.endsWith('cursor=more')
      ? answer({
          blocks: [
            { text: 'All of it', note: 'but one' },
            { heading: 'Two differ', table: table('differences') },
          ],
          rows: [rowOf('Larger', 7)],
        })
      : answer({ rows: [rowOf('Smaller', 2)], cursor: 'more' }),
  }));
  const page = await openCompare();
  await page.says(
    /All of it but one Two differ .*Client Difference Day Larger why Larger −7\.0 – Smaller why Smaller −2\.0 –/,
  );
  const link = page.find(PageLink, ({ text }) => text === 'Larger');
  expect(link.props.params).toMatchObject({ client: '1' });
  const question = 'ruleSet=points-2026-07&asOf=2026-11-23&syncedAt=2026-11-23T07%3A00%3A00Z';
  const speech = 'language=en&locale=en&timeZone=Europe%2FStockholm';
  const asked = server().calls.filter(({ path }) => path.startsWith('/v1/comparison'));
  expect(asked.map(({ path }) => path)).toEqual([
    `/v1/comparison?with=hubspot&${question}&${speech}`,
    `/v1/comparison?with=hubspot&${question}&${speech}&cursor=more`,
  ]);
  expect(await copied(page, 'Export')).toEqual([
    { Client: 'Larger', Difference: -7, 'Difference (exact)': -7.04, Day: null },
    { Client: 'Smaller', Difference: -2, 'Difference (exact)': -2.04, Day: null },
  ]);
});

test('the file of a dispute is asked for when it is exported, and a failure is told', async () => {
  const differing = answer({ blocks: [{ table: table('differences') }], rows: [rowOf('A', 1)] });
  server().on('GET /v1/comparison', ({ path }) =>
    path.includes('dispute=true')
      ? problem(500, { code: 'internal', message: '' })
      : { body: differing },
  );
  const page = await openCompare();
  const menu = () => page.find(Dropdown, { buttonText: 'Export for a dispute' });
  await page.waitFor(menu);
  const options = menu().props.options as unknown as { onClick: () => void }[];
  options.at(-1)?.onClick();
  await page.says('Something went wrong');
  server().on('GET /v1/comparison', {
    body: answer({ blocks: [{ table: table('dispute') }], rows: [rowOf('Of the dispute', 1)] }),
  });
  expect(await copied(page, 'Export for a dispute')).toMatchObject([{ Client: 'Of the dispute' }]);
});

test('a comparison that fails can be tried again', async () => {
  server().on('GET /v1/comparison', problem(500, { code: 'internal', message: '' }));
  const page = await openCompare();
  await page.says('Something went wrong');
  server().on('GET /v1/comparison', { body: answer({ blocks: [{ text: 'All match.' }] }) });
  page.find(Button, ({ text }) => text === 'Try again').trigger('onClick');
  await page.says('All match.');
});

test('other rules are chosen among those that the server names', async () => {
  const page = await openCompare({ compare: 'rules' });
  await page.says('clients have different points');
  const select = () => page.find(Select, { name: 'with' });
  const { value, options } = select().props;
  expect(options?.map((option) => option.value)).toContain(value);
  trigger(select(), 'onChange', 'points-2024-02');
  await page.waitFor(() => expect(select().props.value).toBe('points-2024-02'));
  expect(page.address()).toMatchObject({ params: { with: 'points-2024-02' } });
});
