import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runWith } from '../testing/run-program.ts';
import { toCsv } from './format.ts';

const on = ['--rules', 'points-2024-02', '--as-of', '2024-05-01'];
const sale = { id: 'd1', mrr: 1000, currency: 'USD', dealType: 'sourced', closedOn: '2024-03-04' };
const facts = {
  '-': JSON.stringify({ clients: [{ id: '1', name: 'Nord;=1', sales: [sale] }] }),
  changes: JSON.stringify([{ kind: 'lostClient', clientId: '1' }]),
};

/** What comes of a name that was written as CSV and is read again. */
async function readBack(name: string): Promise<unknown> {
  const clients = toCsv({ columns: ['id', 'name'], rows: [['1', name]] });
  const args = ['score', '--clients', 'clients.csv', ...on, '--json'];
  const { output, complaints } = await runWith(args, { 'clients.csv': clients });
  expect(complaints).toBe('');
  return (JSON.parse(output) as { clients: { name: unknown }[] }).clients[0]?.name;
}

test.each(['=cmd()', 'Nord;=1', "'=1", ' \u200B-5', 'Nord\n@x', '\t+1', 'Åkerlund "AB"; - x'])(
  'the name %j comes back as it was',
  async (name) => {
    expect(await readBack(name)).toBe(name);
  },
);

test('any name comes back as it was', async () => {
  const unit = fc.constantFrom('=', '-', "'", '"', ';', ',', '\t', '\n', ' ', '\u200B', 'A');
  await fc.assert(
    fc.asyncProperty(fc.string({ unit, minLength: 1 }), async (name) => {
      expect(await readBack(name)).toBe(name);
    }),
  );
});

test.each([
  ['score'],
  ['explain'],
  ['project'],
  ['change', '--from', '2024-01-01'],
  ['what-if', '--changes', 'changes'],
  ['compare', '--with', 'points-2022-07'],
  ['compare', '--reported'],
  ['evaluate'],
])('%s %s: every field is quoted, and no two columns have one name', async (...args) => {
  const { output, complaints } = await runWith([...args, ...on, '--csv'], facts);
  expect(complaints).toBe('');
  expect(output).toMatch(/^"([^"]|"")*"((,|\n)"([^"]|"")*")*\n$/);
  const [names = []] = parse(output) as string[][];
  expect(new Set(names).size).toBe(names.length);
});
