import { expect, test } from 'vitest';
import { titledNames } from '../../test/foreign-names.ts';
import { runWith } from './testing/run-program.ts';

const sale = {
  kind: 'new',
  dealType: 'sourced',
  mrr: 1000,
  currency: 'USD',
  closedOn: '2024-03-04',
};
const long = 'a'.repeat(10_000);
const args = ['facts.json', '--rules', 'points-2024-02', '--as-of', '2024-05-01', '--json'];

async function scored(document: unknown) {
  // Written as text: a literal would lose `__proto__`.
  const run = await runWith(['score', ...args], { 'facts.json': JSON.stringify(document) });
  return { ...run, result: run.code === 0 ? (JSON.parse(run.output) as { totals: object }) : null };
}
const client = (id: string, saleId: string, product: string) => ({
  id,
  name: id,
  country: 'SE',
  sales: [{ ...sale, id: saleId, product }],
});

test.each(titledNames)(
  'a client, a sale and a product called %s count as others do',
  async (_title, name) => {
    const usual = await scored({ clients: [client('1', 'd1', 'marketing-hub')] });
    const named = await scored({ clients: [client(name, name, name)] });
    if (named.code === 0) expect(named.result?.totals).toEqual(usual.result?.totals);
    // An id of HubSpot's is far shorter; the sentence repeats no more than its beginning.
    else expect([name.length, named.complaints.length < 1_000]).toEqual([10_000, true]);
  },
);

test.each(titledNames)(
  'a tier, a currency or a field called %s is refused, or changes no figure',
  async (_title, name) => {
    const field = Object.fromEntries([[name, { total: 1 }]]);
    const clients = [client('1', 'd1', 'marketing-hub')];
    const usual = await scored({ clients });
    for (const partner of [
      { creditedTier: name },
      { thresholds: field },
      { conversions: [{ currency: name, value: 1 }] },
      field,
    ]) {
      const { code, complaints, result } = await scored({ partner, clients });
      if (code === 0) expect(result?.totals).toEqual(usual.result?.totals);
      else expect([code, complaints]).toEqual([2, expect.stringContaining('facts.json')]);
    }
    const inCurrency = [{ id: '1', sales: [{ ...sale, id: 'd1', currency: name }] }];
    expect(await scored({ clients: inCurrency })).toMatchObject({ code: 2 });
  },
);

test('a document that is nested deeper than a program can follow is refused', async () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  const run = await runWith(['score', ...args], { 'facts.json': `{"clients": [${deep}]}` });
  expect(run).toMatchObject({
    code: 2,
    complaints: expect.stringContaining('facts.json: clients[0]') as string,
  });
});

test('of a file that is wrong everywhere, the first complaints are told', async () => {
  const files = { 'clients.csv': `${','.repeat(100_000)}\n` };
  const { code, complaints } = await runWith(
    ['score', '--clients', 'clients.csv', ...args.slice(1)],
    files,
  );
  const lines = complaints.trim().split('\n');
  expect([code, lines.length]).toEqual([2, 201]);
  expect(lines.at(-1)).toMatch(/^and \d+ more$/);
});

const command = '\u001b]0;title\u0007\u001b[2J\u009b2J\u202e\r\nClient 2, other: total 900';
const text = ['--rules', 'points-2024-02', '--as-of', '2024-05-01'];
const commanded = {
  partner: { creditedTier: command },
  clients: [{ ...client('1', 'd1', 'marketing-hub'), name: command, sales: [] }],
};

test.each(['score', 'explain', 'project', 'evaluate'])(
  '%s prints no name that commands the terminal or makes a line of its own',
  async (name) => {
    const files = { 'facts.json': JSON.stringify(commanded) };
    const { code, output } = await runWith([name, 'facts.json', ...text], files);
    expect(code).toBe(0);
    expect(output).not.toMatch(/[^\P{Cc}\n]|\u202e|^Client 2/mu);
  },
);

test.each([
  ['of a column', ['score', '--clients', 'clients.csv'], { 'clients.csv': `${command},id\n` }],
  ['in a file that is no JSON', ['score', 'facts.json'], { 'facts.json': command }],
  ['of a rule set', ['score', 'facts.json', '--rules', command], {}],
  ['of an option', ['score', `--${command.replace(/[\r\n]/g, '')}`], {}],
  ['of a file', ['score', command], {}],
])('a complaint repeats no name %s that commands the terminal', async (_, given, files) => {
  const { code, complaints } = await runWith(given, { 'facts.json': '{}', ...files });
  expect(code).toBe(2);
  expect(complaints).not.toMatch(/[^\P{Cc}\n]|\u202e|^Client 2/mu);
});

test.each([
  ['a field', { [long]: 1 }, 'is not a known field'],
  ['a tier', { partner: { thresholds: { [long]: { total: 1 } } } }, 'no rule set has this tier'],
])('a complaint of %s with a long name says why, and is short', async (_, document, reason) => {
  const files = { 'facts.json': JSON.stringify({ clients: [], ...document }) };
  const { complaints } = await runWith(['score', 'facts.json'], files);
  expect(complaints).toContain(reason);
  expect(complaints.length).toBeLessThan(1_000);
});
