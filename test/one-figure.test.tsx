/**
 * Goes through every view, the client's page, the record card and the exports of several accounts, and
 * finds no figure that reads in two ways, and no sum that does not add up.
 */
import { Dropdown, ProgressBar, StatisticsItem } from '@hubspot/ui-extensions';
import {
  createPatientRenderer,
  enrolled,
  exampleClients,
  exampleDay,
  examplePartner,
  factsPage,
  session,
  visibleText,
} from '@partner-tier-points/extension-shared/testing';
import {
  addDaysToDay,
  clientTotalsOn,
  openLedger,
  ruleSetInForce,
  totalsOn,
  type ClientFacts,
  type Facts,
  type Totals,
} from '@partner-tier-points/points';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ClientCardView } from '../extensions/app/cards/ClientCardView.tsx';
import { comparisonAnswer } from '../extensions/app/pages/testing/comparisonAnswer.ts';
import { openedDashboard, serveExample } from '../extensions/app/pages/testing/openDashboard.tsx';
import { numberIn, Readings, tablesIn, type ShownRow } from './readings.ts';
import { day } from './shown-figures.ts';

const server = serveExample();
const ruleSet = ruleSetInForce(exampleDay);
const tracks = ['Total', 'Sold', 'Sourced', 'Assisted', 'Managed'];
const horizon = addDaysToDay(exampleDay, 400);

/** Serves an account: its facts, its totals as kept today, and the comparison with HubSpot. */
function serve(facts: Facts) {
  const ledger = openLedger(facts, ruleSet);
  server().on('GET /v1/session', { body: session({ enrolment: enrolled }) });
  server().on('GET /v1/facts', ({ path }) => {
    const company = /companyId=(\d+)/.exec(path)?.[1];
    const clients = facts.clients.filter(({ companyId }) => !company || companyId === company);
    return { body: factsPage(clients, facts.partner) };
  });
  const kept = { day: exampleDay, totals: totalsOn(ledger, exampleDay), from: 'kept' as const };
  server().on('GET /v1/snapshots', { body: { ruleSet: ruleSet.id, snapshots: [kept] } });
  server().on('GET /v1/comparison', async ({ path }) => ({
    body: await comparisonAnswer(facts, path),
  }));
}

async function openCard(client: ClientFacts) {
  const card = createPatientRenderer('crm.record.tab');
  card.mocks.context.crm = { objectId: Number(client.companyId), objectTypeId: '0-2' };
  card.render(<ClientCardView />);
  await card.waitFor(() => card.find(StatisticsItem));
  await card.waitFor(() =>
    expect(visibleText(card.getRootNode())).not.toContain('are not available here yet'),
  );
  return card;
}

type Part = Parameters<typeof tablesIn>[0];

/** What a table has for the clipboard: its rows as JSON. */
async function copied(
  page: Awaited<ReturnType<typeof openedDashboard>>,
  button: string,
): Promise<Record<string, unknown>[]> {
  const copies = page.mocks.actions.copyTextToClipboard.calls;
  const before = copies.length;
  const menu = page.find(Dropdown, { buttonText: button });
  const options = menu.props.options as unknown as { label: string; onClick: () => void }[];
  options.find(({ label }) => label === 'Copy as JSON')?.onClick();
  await page.waitFor(() => expect(copies.length).toBe(before + 1));
  const { rows } = JSON.parse(String(copies.at(-1)?.[0])) as { rows: Record<string, unknown>[] };
  return rows;
}

/** Everything that the views of an account say. */
async function readingsOf(facts: Facts): Promise<Readings> {
  const { clients } = facts;
  const ledger = openLedger(facts, ruleSet);
  const read = new Readings();
  const idOf = new Map(clients.map(({ id, name }) => [name ?? '', id]));
  const noteStatistics = (part: Part, figure: (label: string) => string, where: string) => {
    for (const { props } of part.findAll(StatisticsItem)) {
      if (!tracks.includes(String(props.label))) continue;
      read.note(figure(String(props.label)), numberIn(String(props.number)), where);
    }
  };
  const noteTracks = ({ cells }: ShownRow, figure: (track: string) => string, where: string) => {
    for (const track of tracks) read.note(figure(track), numberIn(cells.get(track)), where);
  };
  const today = (track: string) => `account/${track}/${day(exampleDay)}`;
  const onDays = (rows: ShownRow[] | undefined, where: string) => {
    for (const row of rows ?? []) {
      // Where the figures come from is below the day.
      const [on = ''] = /^\w+\s\d+,\s\d+/.exec(row.first) ?? [];
      noteTracks(row, (track) => `account/${track}/${on}`, where);
    }
  };

  const overview = await openedDashboard();
  noteStatistics(overview, today, 'overview');
  for (const { props } of overview.findAll(ProgressBar)) {
    const [track = '', points] = String(props.title).split(': ');
    read.note(today(track), numberIn(points), 'progress');
  }
  for (const rows of tablesIn(overview)) {
    if (rows[0]?.cells.has('Part')) {
      for (const { first, cells } of rows) {
        if (tracks.includes(first)) read.note(today(first), numberIn(cells.get('Points')), 'parts');
      }
    } else if (rows[0]?.cells.has('Day')) onDays(rows, 'picture');
  }

  const time = await openedDashboard({ view: 'time', choices: { months: '12' } });
  onDays(tablesIn(time)[0], 'time');

  const evaluation = await openedDashboard({ view: 'evaluation' });
  onDays(tablesIn(evaluation)[0], 'evaluation');

  const breakdown = await openedDashboard({ view: 'breakdown', choices: { expiring: horizon } });
  const everyone = await openedDashboard({ view: 'breakdown' });
  for (const [page, where] of [
    [breakdown, 'expiring'],
    [everyone, 'breakdown'],
  ] as const) {
    for (const row of tablesIn(page)[0] ?? []) {
      const id = idOf.get(row.first);
      noteTracks(row, (track) => `${id}/${track}`, where);
      read.note(`${id}/Total`, numberIn(row.cells.get('Combined')), where);
      read.note(`${id}/expiring`, numberIn(row.cells.get('Expiring')), where);
    }
  }
  const sums =
    /Combined ([\d,.]+): sold ([\d,.]+) \(sourced ([\d,.]+), assisted ([\d,.]+)\), managed ([\d,.]+)\./.exec(
      everyone.text(),
    ) ?? [];
  for (const [at, track] of tracks.entries()) {
    read.note(today(track), numberIn(sums[at + 1]), 'sums');
  }

  for (const row of await copied(everyone, 'Export')) {
    const id = idOf.get(String(row['Client']));
    const index = clients.findIndex((client) => client.id === id);
    const exact = clientTotalsOn(ledger, index, exampleDay);
    read.note(`${id}/Total`, Number(row['Combined']), 'export');
    expect(row['Combined (exact)']).toBe(exact.total);
    for (const track of tracks.slice(1)) {
      read.note(`${id}/${track}`, Number(row[track]), 'export');
      expect(row[`${track} (exact)`]).toBe(exact[track.toLowerCase() as keyof Totals]);
    }
  }

  const changes = await openedDashboard({
    view: 'changes',
    choices: { from: exampleDay, to: horizon },
  });
  for (const { first, cells } of tablesIn(changes)[0] ?? []) {
    const [, ...parts] = String(cells.get('Lost')).match(/(?<![\d,])[\d,]+\.\d/g) ?? [];
    const lost = numberIn(cells.get('Lost'));
    read.note(`${idOf.get(first)}/expiring`, lost, 'changes');
    // What is below it adds up to it.
    const sum = parts.reduce((all, part) => all + numberIn(part)!, 0);
    if (parts.length > 0) expect(round(sum)).toBe(lost);
  }

  const rules = await openedDashboard({ view: 'compare', choices: { compare: 'rules' } });
  await rules.waitFor(() => expect(tablesIn(rules).length).toBeGreaterThan(0));
  const [ofAccount = [], ofClients = []] = tablesIn(rules);
  for (const { first, cells } of ofAccount) {
    read.note(today(first), numberIn([...cells.values()][1]), 'rules');
  }
  for (const { first, cells } of ofClients) {
    // The figure by the rules in force; the one by the others is below it.
    read.note(`${idOf.get(first)}/Total`, numberIn([...cells.values()][1]), 'rules');
  }
  const hubspot = await openedDashboard({ view: 'compare' });
  await hubspot.waitFor(() => expect(tablesIn(hubspot).length).toBeGreaterThan(0));
  for (const { first, cells } of tablesIn(hubspot)[2] ?? []) {
    // The track and the reasons are below the name, HubSpot's figure below the computed one.
    const [, name = '', track] = /^(.*?) (Sold|Managed) · /.exec(first) ?? [];
    const id = idOf.get(name);
    const figures = cells.get('Calculated here');
    read.note(`${id}/${track}`, numberIn(figures), 'compare');
    const [, reported] = /HubSpot's figure: (\S+)/.exec(figures ?? '') ?? [];
    read.note(`${id}/${track}/HubSpot`, numberIn(reported), 'compare');
    read.note(`${id}/${track}/difference`, numberIn(cells.get('Difference')), 'compare');
  }

  if (hubspot.text().includes('Export for a dispute')) {
    for (const row of await copied(hubspot, 'Export for a dispute')) {
      const [id, track] = [String(row['Client ID']), String(row['Points'])];
      read.note(`${id}/${track}`, Number(row['Calculated here']), 'dispute');
      read.note(`${id}/${track}/HubSpot`, Number(row["HubSpot's figure"]), 'dispute');
      read.note(`${id}/${track}/difference`, Number(row['Difference']), 'dispute');
      const deal = row['Deal ID'];
      const points = row['Points of the deal'];
      if (typeof deal === 'string') read.note(`${id}/entry/${deal}`, Number(points), 'dispute');
    }
  }

  for (const client of clients) {
    const { id } = client;
    const page = await openedDashboard({ view: 'client', choices: { client: id } });
    const card = await openCard(client);
    for (const [part, where] of [
      [page, 'page'],
      [card, 'card'],
    ] as const) {
      noteStatistics(part, (track) => `${id}/${track}`, where);
      const text = visibleText(part.getRootNode());
      const lost = /Points you would lose: ([\d,.]+)\./.exec(text)?.[1];
      read.note(`${id}/Total`, numberIn(lost), `${where}: loss`);
      for (const [, track, now] of text.matchAll(/\b(\w+): ([\d,.]+) now, [\d,.]+ without/g)) {
        read.note(today(track ?? ''), numberIn(now), `${where}: loss`);
      }
      for (const rows of tablesIn(part)) {
        for (const { cells, deal, first } of rows) {
          if (cells.has('Calculation')) {
            const entry = deal ?? first;
            read.note(`${id}/entry/${entry}`, numberIn(cells.get('Points')), where);
          } else if (cells.has('Calculated here')) {
            const figures = cells.get('Calculated here');
            read.note(`${id}/${first}`, numberIn(figures), `${where}: beside`);
            const [, reported] = /HubSpot's figure: (\S+)/.exec(figures ?? '') ?? [];
            read.note(`${id}/${first}/HubSpot`, numberIn(reported), where);
            const difference = numberIn(cells.get('Difference'));
            read.note(`${id}/${first}/difference`, difference, where);
          }
        }
      }
    }
    const [counting = []] = tablesIn(page).filter((rows) => rows[0]?.cells.has('Calculation'));
    const countsToday = counting.filter(({ first }) => !/Expired|Not yet/.test(first));
    const sumOf = (rows: ShownRow[]) =>
      round(rows.reduce((sum, { cells }) => sum + (numberIn(cells.get('Points')) ?? 0), 0));
    read.note(`${id}/Total`, sumOf(countsToday), 'sum of entries');
    const ending = countsToday.filter(({ cells }) => endsBy(cells.get('Expires') ?? '', horizon));
    if (ending.length > 0) read.note(`${id}/expiring`, sumOf(ending), 'sum of entries');

    const planner = await openedDashboard({ view: 'planner', choices: { lose: id } });
    for (const { first, cells } of tablesIn(planner)[0] ?? []) {
      const [now, planned] = [...cells.values()].slice(1).map(numberIn);
      // Below what is planned is the difference, where there is one.
      const change = numberIn([...cells.values()][2]?.split(' ')[1]);
      read.note(today(first), now ?? null, 'planner');
      read.note(`${id}/${first}`, Math.abs(change ?? 0), 'planner: loss');
      read.note(`${id}/${first}/without`, planned ?? null, 'planner');
      read.note(`${id}/${first}/without`, round((now ?? 0) + (change ?? 0)), 'planner: sum');
    }
  }
  return read;
}

/** Whether a day as it is written is one up to another. */
const endsBy = (written: string, last: string) =>
  Number.isFinite(Date.parse(written)) && Date.parse(`${written} UTC`) <= Date.parse(last);

const round = (value: number) => Math.round(value * 10) / 10;

async function expectOneReading(facts: Facts) {
  serve(facts);
  const read = await readingsOf(facts);
  expect(read.twofold).toEqual([]);
  for (const { id } of facts.clients) {
    const [total, sold, managed] = ['Total', 'Sold', 'Managed'].map((track) =>
      read.of(`${id}/${track}`),
    );
    expect(round((sold ?? 0) + (managed ?? 0))).toBe(total);
    expect(read.places(`${id}/Total`)).toBeGreaterThan(5);
  }
  expect(read.places(`account/Total/${day(exampleDay)}`)).toBeGreaterThan(6);
}

const named = (client: Omit<ClientFacts, 'id'>, at: number): ClientFacts => ({
  ...client,
  id: `c${at}`,
  name: `Client ${String.fromCodePoint(65 + at)}`,
  companyId: String(900 + at),
});

test('of the example', async () => {
  const clients = exampleClients.map(named);
  await expectOneReading({ partner: examplePartner, clients });
});

test('of a client of thirds, whose parts cannot be rounded each by itself', async () => {
  const deal = { kind: 'new', dealType: 'sourced', mrr: 21.87, currency: 'GBP' } as const;
  const dates = ['2026-01-10', '2026-05-04', '2026-10-30'];
  const sales = dates.map((closedOn, at) => ({ ...deal, id: `d${at}`, closedOn }));
  const managed = { mrr: 905.31, currency: 'EUR', partners: 3 } as const;
  const reported = { sold: 3.06, managed: 3.05, total: 6.11, updatedAt: '2026-11-01' };
  const client = { market: 'growth', managed, sales, reported } as const;
  const clients = [client, { ...client, market: 'core' as const }].map(named);
  await expectOneReading({ partner: examplePartner, clients });
});

/** Whatever is odd in the cents of a client's deals and its subscription. */
const arbitraryClients = fc.array(
  fc.record({
    market: fc.constantFrom('growth', 'core'),
    managed: fc.record({
      mrr: fc.integer({ min: 1, max: 300_000 }).map((cents) => cents / 100),
      currency: fc.constantFrom('USD', 'EUR', 'GBP'),
      partners: fc.integer({ min: 1, max: 3 }),
      lapsesOn: fc.constantFrom(null, '2027-02-11'),
    }),
    sales: fc.array(
      fc.record({
        kind: fc.constantFrom('new', 'upsell'),
        dealType: fc.constantFrom('sourced', 'assisted'),
        mrr: fc.integer({ min: 1, max: 300_000 }).map((cents) => cents / 100),
        currency: fc.constantFrom('USD', 'EUR', 'GBP'),
        closedOn: fc.constantFrom('2025-12-03', '2026-04-17', '2026-09-30', '2025-01-01'),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    reported: fc.record({
      sold: fc.integer({ min: 0, max: 9999 }).map((hundredths) => hundredths / 100),
      managed: fc.integer({ min: 0, max: 9999 }).map((hundredths) => hundredths / 100),
      updatedAt: fc.constant('2026-11-01'),
    }),
  }),
  { minLength: 1, maxLength: 3 },
);

test('of accounts with any amounts', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryClients, async (given) => {
      const clients = given.map((client, at) =>
        named(
          {
            ...client,
            sales: client.sales.map((sale, each) => ({ ...sale, id: `d${at}${each}` })),
          } as ClientFacts,
          at,
        ),
      );
      await expectOneReading({ partner: examplePartner, clients });
    }),
    { numRuns: 4, endOnFailure: true },
  );
});
