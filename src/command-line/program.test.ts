import {
  parseFacts,
  parseChanges,
  parseSnapshots,
  score,
  findRuleSet,
} from '@partner-tier-points/points';
import { describe, expect, test } from 'vitest';
import { templateOf } from './commands/template.ts';
import { runWith } from './testing/run-program.ts';

/** The example of the design. */
const example = {
  clients: [
    {
      id: '512',
      name: 'Example AB',
      country: 'SE',
      market: 'core',
      managed: { mrr: 1000, currency: 'USD', partners: 1, lapsesOn: null },
      sales: [
        {
          id: 'd1',
          product: 'marketing-hub',
          kind: 'new',
          dealType: 'sourced',
          mrr: 1000,
          currency: 'USD',
          closedOn: '2024-03-04',
        },
      ],
    },
    { id: '7', name: '=cmd()', country: 'IN' },
  ],
};
const files = { 'facts.json': JSON.stringify(example), '-': JSON.stringify(example) };
const on = ['--rules', 'points-2024-02', '--as-of', '2024-05-01'];
const succeed = async (...args: string[]) => {
  const result = await runWith(args, files);
  expect(result).toMatchObject({ code: 0, complaints: '' });
  return result.output;
};
const json = async (...args: string[]): Promise<unknown> =>
  JSON.parse(await succeed(...args, '--json'));

describe('score', () => {
  test('prints the result as JSON', async () => {
    const result = await json('score', 'facts.json', ...on);
    expect(result).toMatchObject({
      totals: { total: 60, sold: 50, sourced: 50, assisted: 0, managed: 10 },
    });
    const ruleSet = findRuleSet('points-2024-02')!;
    expect(result).toEqual(score(parseFacts(example), { ruleSet, asOf: '2024-05-01' }));
  });

  test('prints a readable table by default, from standard input too', async () => {
    const output = await succeed('score', ...on);
    expect(output).toContain('Total 60 = sold 50 (sourced 50, assisted 0) + managed 10');
    expect(output).toMatch(/512 +Example AB +core +60 +50 +50 +0 +10/);
    expect(output).toContain('no sales, not managed');
    expect(output).toContain('not published');
    expect(await succeed('score', '-', ...on)).toBe(output);
  });

  test('prints CSV in which no name is a formula', async () => {
    const lines = (await succeed('score', ...on, '--csv')).trim().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toBe('"512","Example AB","core","60","50","50","0","10",""');
    expect(lines[2]).toContain("'=cmd()");
  });

  test('names what is set aside', async () => {
    const sale = { id: 'x', mrr: 5, currency: 'SEK', dealType: 'sourced', closedOn: '2024-03-04' };
    const given = JSON.stringify({ clients: [{ id: '1', sales: [sale] }] });
    const { output } = await runWith(['score', ...on], { '-': given });
    expect(output).toContain(
      'client 1: sale x is in a currency for which HubSpot publishes no conversion; add yours to partner.conversions (SEK)',
    );
  });

  test('says that tool usage cannot be compared with what the old gates counted', async () => {
    const output = await succeed('score', '--rules', 'mrr-2018', '--as-of', '2018-05-01');
    expect(output).toMatch(
      /medianTools +all +3 +cannot be compared: these rules count applications, HubSpot reports hubs +not known/,
    );
  });

  test('takes the rule set in force and today', async () => {
    expect(await json('score')).toMatchObject({ ruleSet: 'points-2026-01', asOf: '2026-06-01' });
    expect(await json('score', '--as-of', '2023-01-01')).toMatchObject({
      ruleSet: 'points-2022-07',
    });
  });

  test('says what a goal needs, whatever its case', async () => {
    const goal = ['--rules', 'points-2026-01', '--as-of', '2024-05-01', '--goal', 'platinum'];
    expect(await json('score', ...goal)).toMatchObject({ performance: { goalTier: 'Platinum' } });
    expect(await succeed('score', ...goal)).toMatch(/needed for Platinum\n.*865\n/);
  });
});

describe('what cannot be used ends with code 2 and says what is wrong', () => {
  test.each([
    [['score', '--rules', 'x'], '--rules: unknown rule set "x"; choose one of mrr-2016, mrr-2018'],
    [
      ['score', '--as-of', '2024-02-30'],
      '--as-of: "2024-02-30" is not a valid day; write YYYY-MM-DD',
    ],
    [
      ['score', ...on, '--goal', 'Silver'],
      '--goal: points-2024-02 has no tier "Silver"; choose one of Gold',
    ],
    [['score', '--json', '--csv'], '--json and --csv: choose one'],
    [['score', 'none.json'], 'none.json: cannot read it (ENOENT)'],
    [['score', 'facts.json', '--clients', 'x.csv'], 'a facts document and --clients: choose one'],
    [['score', '--sales', 'x.csv'], '--sales, --partner and --conversions need --clients'],
    [['explain', ...on, '--client', 'x'], '--client: unknown client "x"'],
    [['project', ...on, '--months', '0'], '--months: "0" is not a whole number from 1 to 120'],
    [['project', ...on, '--months', '121'], '--months: "121" is not a whole number from 1 to 120'],
    [['change', ...on, '--from', '2024-06-01'], '--from: 2024-06-01 is after 2024-05-01'],
    [['change', ...on], "required option '--from <day>' not specified"],
    [['compare', ...on], 'add either --with <rule set>, --reported or --deal-based'],
    [
      ['compare', ...on, '--with', 'x', '--reported'],
      'add either --with <rule set>, --reported or --deal-based',
    ],
    [
      ['compare', ...on, '--with', 'points-2024-02'],
      '--with: points-2024-02 is the rule set to compare with; choose another',
    ],
    [['compare', ...on, '--with', 'x'], '--with: unknown rule set "x"'],
    [
      ['compare', ...on, '--deal-based'],
      '--deal-based: no deal-based model is known for points-2024-02',
    ],
    [['compare', '--rules', 'mrr-2018', '--reported'], '--reported: mrr-2018 measures MRR'],
    [['evaluate', '--rules', 'mrr-2018'], '--rules: no evaluation calendar is known for mrr-2018'],
    [
      ['template', 'x'],
      'Allowed choices are clients, sales, conversions, facts, partner, changes, snapshots',
    ],
    [['nonsense'], "unknown command 'nonsense'"],
  ])('%j', async (args, complaint) => {
    const { code, output, complaints } = await runWith(args, files);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(complaints).toContain(complaint);
  });

  test('a document that is no JSON', async () => {
    const { code, complaints } = await runWith(['score', 'f'], { f: '{"clients": [' });
    expect(code).toBe(2);
    expect(complaints).toContain('f: not valid JSON: ');
  });

  test('a document with wrong fields: the path and value of every one', async () => {
    const wrong = { clients: [{ id: 'a', nmae: 3, sales: [{ id: 'x', mrr: -1 }] }, { id: 'a' }] };
    const { code, output, complaints } = await runWith(['score', 'f'], {
      f: JSON.stringify(wrong),
    });
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(complaints.trim().split('\n').sort()).toEqual([
      'f: clients[0].nmae: is not a known field; did you mean name? (is 3)',
      'f: clients[0].sales[0].mrr: expected at least 0 (is -1)',
      'f: clients[1].id: is the id of clients[0].id too (is "a")',
    ]);
    const bare = await runWith(['score', 'f'], { f: '7' });
    expect(bare.complaints).toBe('f: the document: expected object (is 7)\n');
  });

  test('facts that are right one by one and too much together', async () => {
    const clients = ['a', 'b', 'c'].map((id) => ({ id, reported: { sold: 1e9 } }));
    const { code, complaints } = await runWith(['score', 'f'], { f: JSON.stringify({ clients }) });
    expect(code).toBe(2);
    expect(complaints).toContain('clients[2].reported.sold: brings the account over');
  });
});

describe('the other questions', () => {
  test('explain: every factor with its source', async () => {
    const output = await succeed('explain', ...on, '--client', '512');
    expect(output).toContain('1000 USD / 100 x 5 x 1 x 1 = 50');
    expect(output).toContain('rate for US$100: 5 (how-2024, official)');
    expect(output).toContain('line first sold on 2024-03-04');
    expect(output).toContain('how-2024: HubSpot, how tiers work');
    expect(await succeed('explain', ...on)).toContain('no points: no sales, not managed');
    expect(await json('explain', ...on)).toHaveLength(2);
    expect(await succeed('explain', ...on, '--csv')).toContain(
      '"512","sold","sourced","d1","marketing-hub","sold.new","counts","50"',
    );
  });

  test("explain: the partner's own conversion is marked as theirs", async () => {
    const sale = { id: 'x', mrr: 5000, currency: 'SEK', dealType: 'sourced' };
    const given = JSON.stringify({
      partner: { conversions: [{ currency: 'SEK', value: 1000, from: '2024-01-01' }] },
      clients: [{ id: '1', sales: [{ ...sale, closedOn: '2024-03-04' }] }],
    });
    const { output } = await runWith(['explain', ...on], { '-': given });
    expect(output).toContain('5000 SEK / 1000 x 5 x 1 x 1 = 25');
    expect(output).toContain('SEK worth US$100: 1,000 (your own conversion, from 2024-01-01)');
    const csv = (await runWith(['explain', ...on, '--csv'], { '-': given })).output;
    expect(csv).toContain(',"5000","SEK","1000","partner","5",');
  });

  test('explain: a sale that ended early names the rule', async () => {
    const sale = { id: 'x', mrr: 800, currency: 'USD', closedOn: '2020-04-01' };
    const sales = [{ ...sale, endsOn: '2020-10-01' }];
    const given = JSON.stringify({ clients: [{ id: '1', sales }] });
    const args = ['explain', '--rules', 'mrr-2021', '--as-of', '2020-11-01'];
    const { output } = await runWith(args, { '-': given });
    expect(output).toContain(
      'but no longer from 2020-10-01: the client stops paying (withholding-2020, official)',
    );
    expect(output).toContain('no points: client stopped paying for its sales');
    expect(output).toContain('withholding-2020: HubSpot, withholding partner commissions');
  });

  test('the median says without how many clients it is, where some share nothing', async () => {
    const clients = [
      { id: '1', toolsUsed: 3 },
      { id: '2', usage: { shared: false } },
    ];
    const given = { 'facts.json': JSON.stringify({ clients }) };
    const { output } = await runWith(['score', 'facts.json', ...on], given);
    expect(output).toContain('Median tool usage: 3, without clients that share nothing: 1\n');
    const [known] = clients;
    const all = { 'facts.json': JSON.stringify({ clients: [known] }) };
    expect((await runWith(['score', 'facts.json', ...on], all)).output).toContain('usage: 3\n');
  });

  test('HubSpot’s figure stands beside one that lacks sales', async () => {
    const sale = { currency: 'USD', closedOn: '2024-03-04', dealType: 'sourced' };
    const sales = [
      { ...sale, id: 'a', mrr: 100 },
      { ...sale, id: 'b', mrr: null },
    ];
    const given = {
      'facts.json': JSON.stringify({ clients: [{ id: '1', sales, reported: { sold: 300 } }] }),
    };
    const { output } = await runWith(['score', 'facts.json', ...on], given);
    expect(output).toContain('client 1: HubSpot reports 300 sold points, here 5 (difference -295)');
    expect(await succeed('score', ...on)).not.toContain('HubSpot reports');
  });

  test('project: what ends with a hub, or how much may', async () => {
    const managed = { mrr: 1000, currency: 'USD' };
    const cancellation = { on: '2024-06-01', hubs: ['service'] };
    const given = (mrr: number | null) => ({
      'facts.json': JSON.stringify({
        clients: [{ id: '1', managed, cancellation: { ...cancellation, mrr } }],
      }),
    });
    const args = ['project', 'facts.json', ...on, '--months', '2'];
    const known = await runWith(args, given(300));
    expect(known.output).toMatch(/2024-06-01 +1 +- +cancellation +- +3\b/);
    expect(known.output).not.toContain('without it being known');
    const unknown = await runWith(args, given(null));
    expect(unknown.output).toContain('what they pay for them: 1. At most 10 more expire.');
  });

  test('project: month by month, and what ends', async () => {
    const output = await succeed('project', ...on, '--months', '11');
    expect(output).toMatch(/2025-04-01 +10 +0 +0 +0 +10 +0 +50 +not known/);
    expect(output).toMatch(/2025-03-04 +512 +Example AB +expiry +d1 +50/);
    expect(await succeed('project', ...on, '--months', '1')).toContain(
      'Nothing expires in this period.',
    );
    expect(await json('project', ...on)).toMatchObject({
      points: { length: 13 },
      endings: { length: 1 },
    });
  });

  test('change: gained and lost up to the day', async () => {
    const output = await succeed('change', ...on, '--from', '2024-03-01');
    expect(output).toMatch(/2024-03-04 +50 +0 +0 +0/);
    expect(await json('change', ...on, '--from', '2024-03-01')).toMatchObject({
      gained: { sold: 50 },
    });
  });

  test('what-if: before, after, and entry by entry', async () => {
    const withChanges = { ...files, c: JSON.stringify([{ kind: 'lostClient', clientId: '512' }]) };
    const args = ['what-if', ...on, '--changes', 'c'];
    const { output } = await runWith(args, withChanges);
    expect(output).toMatch(/difference +-60 +-50 +-50 +0 +-10/);
    expect(output).toMatch(/512 +removed +new sale +d1 +50 +-/);
    const answer = await runWith([...args, '--json', '--goal', 'Gold'], withChanges);
    expect(JSON.parse(answer.output)).toMatchObject({
      after: { total: 0 },
      clients: [{ id: '512' }],
    });
    const wrong = await runWith(args, { ...files, c: '[{"kind":"lostClient","clientId":"x"}]' });
    expect(wrong).toMatchObject({ code: 2, output: '' });
    expect(wrong.complaints).toBe('c: changes[0].clientId: there is no such client (is "x")\n');
    const unknown = await runWith(args, { ...files, c: '[{"kind":"gift"}]' });
    expect(unknown.complaints).toBe('c: [0].kind: is no known kind (is "gift")\n');
  });

  test('compare: two rule sets, or what HubSpot reports', async () => {
    const output = await succeed('compare', ...on, '--with', 'points-2022-07');
    expect(output).toMatch(/all +- +60 +40 +-20/);
    const reported = { sold: 100, updatedAt: '2024-04-01' };
    const given = { clients: [{ ...example.clients[0], reported }] };
    const args = ['compare', ...on, '--reported'];
    const beside = await runWith(args, { '-': JSON.stringify(given) });
    expect(beside.output).toMatch(
      /512 +2024-04-01 +sold +100 +50 +-50 +other market multiplier \(2\) -50/,
    );
    const odd = { clients: [{ ...example.clients[0], reported: { sold: 777 } }] };
    const unexplained = await runWith(args, { '-': JSON.stringify(odd) });
    expect(unexplained.output).toContain(
      'probably HubSpot counts a sale that is missing here -727',
    );
  });

  test('compare: without and with the deal-based model', async () => {
    const upsell = { id: 'u', kind: 'upsell', dealType: 'sourced', product: 'marketing-hub' };
    const sales = [{ ...upsell, mrr: 1200, currency: 'USD', closedOn: '2025-11-03' }];
    const given = JSON.stringify({ clients: [{ id: '1', sales }] });
    const args = ['compare', '--rules', 'points-2026-01', '--as-of', '2026-02-01', '--deal-based'];
    const { output } = await runWith(args, { '-': given });
    expect(output).toMatch(/points-2026-01 +points-2026-01, deal-based +difference/);
    expect(output).toMatch(/all +- +36 +60 +24/);
  });

  test.each([
    [
      'Gold',
      '2026-01-20',
      'Gold is kept: it was earned less than six months earlier',
      'not met today',
    ],
    [
      'Gold',
      '2025-01-01',
      'Gold falls to no tier',
      'If nothing is sold or renewed, it falls on 2026-07-15.',
    ],
    ['Silver', null, 'Silver cannot be predicted', 'Cannot tell whether Silver is at risk.'],
  ])('evaluate: %s since %s', async (creditedTier, creditedSince, outcome, risk) => {
    const given = { ...example, partner: { creditedTier, creditedSince } };
    const { output } = await runWith(['evaluate'], { '-': JSON.stringify(given) });
    expect(output).toContain(outcome);
    expect(output).toContain(risk);
  });

  test('evaluate: a later evaluation, with the tier that the one before leaves', async () => {
    const sale = { id: 'a', dealType: 'sourced', mrr: 8000, currency: 'USD' };
    const partner = { creditedTier: 'Gold' };
    const sales = [{ ...sale, closedOn: '2025-10-05' }];
    const given = JSON.stringify({ partner, clients: [{ id: '1', sales }] });
    const args = ['evaluate', '--rules', 'points-2026-01', '--as-of', '2026-09-20'];
    const next = await runWith(args, { '-': given });
    expect(next.output).toContain('Evaluation of 2027-01-15: Gold is kept');
    expect(next.output).toContain(
      'Gold is met today, but not from 2026-10-05: total. If nothing is sold or renewed, it falls on 2027-07-15.',
    );
    const later = await runWith([...args, '--on', '2027-07-15'], { '-': given });
    expect(later.output).toContain('Evaluation of 2027-07-15: Gold falls to no tier');
    expect(later.output).toMatch(/2027-02-15 +projected +0 /);
    for (const [day, complaint] of [
      ['2027-01-16', 'there is no evaluation on 2027-01-16; the next ones are on 2027-01-15, '],
      ['soon', '"soon" is not a valid day; write YYYY-MM-DD'],
    ] as const) {
      const wrong = await runWith([...args, '--on', day], { '-': given });
      expect(wrong).toMatchObject({ code: 2, output: '' });
      expect(wrong.complaints).toContain(`--on: ${complaint}`);
    }
  });

  test('evaluate: without an entered tier it says so and claims nothing', async () => {
    const sale = { id: 'a', mrr: 250_000, currency: 'USD', closedOn: '2026-06-01' };
    const clients = [{ id: '1', sales: [{ ...sale, dealType: 'sourced' }] }];
    const args = ['evaluate', '--rules', 'points-2026-07', '--as-of', '2026-11-29'];
    const { output } = await runWith(args, { '-': JSON.stringify({ clients }) });
    expect(output).toContain(
      'Evaluation of 2027-01-15: no credited tier is entered. Enter partner.creditedTier to see the outcome.',
    );
    expect(output).not.toMatch(/kept|fall|risk/);
  });

  test('evaluate: from kept snapshots', async () => {
    const totals = { total: 400, sold: 400, sourced: 400, assisted: 0, managed: 0 };
    const given = { ...example, partner: { creditedTier: 'Gold' } };
    const args = ['evaluate', '--snapshots', 's'];
    const snapshots = JSON.stringify([{ day: '2026-03-15', totals }]);
    const { output } = await runWith(args, { '-': JSON.stringify(given), s: snapshots });
    expect(output).toContain('Evaluation of 2026-07-15: Gold is kept');
    expect(output).toMatch(/2026-03-15 +snapshot +400/);
    const wrong = await runWith(args, { '-': JSON.stringify(given), s: '[{"day":"x"}]' });
    expect(wrong.complaints).toContain('s: [0].day: expected a day, YYYY-MM-DD (is "x")');
  });
});

describe('templates', () => {
  test('are valid as they are', async () => {
    expect(parseFacts(JSON.parse(templateOf('facts')))).toBeTruthy();
    expect(parseFacts({ clients: [], partner: JSON.parse(templateOf('partner')) })).toBeTruthy();
    expect(parseChanges(JSON.parse(templateOf('changes'))).length).toBe(7);
    expect(parseSnapshots(JSON.parse(templateOf('snapshots'))).length).toBe(1);
    expect(await succeed('template', 'facts')).toBe(templateOf('facts'));
  });

  test('the CSV files hold the same account as the document', async () => {
    const csv = { c: templateOf('clients'), s: templateOf('sales'), f: templateOf('facts') };
    const files = { ...csv, v: templateOf('conversions') };
    const args = ['--clients', 'c', '--sales', 's', '--conversions', 'v'];
    const fromCsv = await runWith(['score', ...args, '--json'], files);
    const fromJson = await runWith(['score', 'f', '--json'], csv);
    expect(fromCsv.complaints).toBe('');
    const clients = (text: string) => (JSON.parse(text) as { clients: unknown }).clients;
    expect(clients(fromCsv.output)).toEqual(clients(fromJson.output));
  });

  test('every column is described', async () => {
    const described = await succeed('template');
    for (const name of ['clients', 'sales', 'conversions'] as const) {
      for (const column of templateOf(name).split('\n')[0]!.split(',')) {
        expect(described).toContain(`\n${column.replaceAll('"', '')} `);
      }
    }
  });
});

test('help is no error', async () => {
  const { code, output } = await runWith(['--help']);
  expect(code).toBe(0);
  for (const command of ['score', 'explain', 'project', 'what-if', 'compare', 'evaluate']) {
    expect(output).toContain(command);
  }
});
