import { clientSchema, saleSchema } from '@partner-tier-points/points';
import { describe, expect, test } from 'vitest';
import { runWith } from '../testing/run-program.ts';
import { clientColumns, saleColumns, type Column } from './columns.ts';

const on = ['--rules', 'points-2024-02', '--as-of', '2024-05-01', '--json'];

async function scoreCsv(clients: string, sales?: string, partner?: string, conversions?: string) {
  const files = {
    'clients.csv': clients,
    ...(sales === undefined ? {} : { 'sales.csv': sales }),
    ...(partner === undefined ? {} : { 'partner.json': partner }),
    ...(conversions === undefined ? {} : { 'conversions.csv': conversions }),
  };
  const args = ['score', '--clients', 'clients.csv', ...on];
  if (sales !== undefined) args.push('--sales', 'sales.csv');
  if (partner !== undefined) args.push('--partner', 'partner.json');
  if (conversions !== undefined) args.push('--conversions', 'conversions.csv');
  const { code, output, complaints } = await runWith(args, files);
  const result = (output === '' ? null : JSON.parse(output)) as {
    totals: { total: number };
  } | null;
  return { code, result, complaints: complaints.trim().split('\n') };
}

describe('CSV as spreadsheets write it', () => {
  const sales = 'clientId,id,dealType,mrr,currency,closedOn\n1,a,sourced,1000,USD,2024-03-04\n';

  test.each([
    ['commas', 'id,managedMrr,managedCurrency\n1,1000,USD\n'],
    ['semicolons', 'id;managedMrr;managedCurrency\n1;1000;USD\n'],
    ['tabs', 'id\tmanagedMrr\tmanagedCurrency\n1\t1000\tUSD\n'],
    ['a byte order mark', '\uFEFFid,managedMrr,managedCurrency\n1,1000,USD\n'],
    ['carriage returns', 'id,managedMrr,managedCurrency\r\n1,1000,USD\r\n'],
    ['quotes and another order', 'managedCurrency,"managedMrr",id\nUSD,"1000",1\n'],
    ['empty lines and spaces', 'id,managedMrr,managedCurrency\n\n 1 , 1000 ,USD\n\n'],
  ])('with %s', async (_, clients) => {
    expect(await scoreCsv(clients, sales)).toMatchObject({
      code: 0,
      result: { totals: { total: 60 } },
    });
  });

  test('with what the partner knows about itself', async () => {
    const { result } = await scoreCsv('id\n1\n', undefined, '{"creditedTier":"Gold"}');
    expect(result).toMatchObject({ performance: { creditedTier: 'Gold' } });
  });
});

describe("the partner's own conversions", () => {
  const sales = 'clientId,id,dealType,mrr,currency,closedOn\n1,a,sourced,1000,SEK,2024-03-04\n';

  test('count a currency of which none is published', async () => {
    const { result } = await scoreCsv('id\n1\n', sales, undefined, 'currency,value\nSEK,1000\n');
    expect(result).toMatchObject({ totals: { total: 5 }, setAside: [] });
  });

  test('go with those of the document', async () => {
    const partner = '{"conversions":[{"currency":"SEK","value":1000}],"creditedTier":"Gold"}';
    const conversions = 'from;currency;value\n2024-03-01;SEK;500\n';
    const { result } = await scoreCsv('id\n1\n', sales, partner, conversions);
    expect(result).toMatchObject({ totals: { total: 10 }, performance: { creditedTier: 'Gold' } });
  });

  test('are refused with their line and column', async () => {
    const partner = '{"conversions":[{"currency":"SEK","value":1000}]}';
    const conversions = 'currency,value,from\nSEK,500,\nNOK,none,\nkr,1,2024-02-30\n';
    const { complaints } = await scoreCsv('id\n1\n', sales, partner, conversions);
    expect(complaints.sort()).toEqual([
      'conversions.csv:2: column "from": is empty: an earlier conversion has the same first day',
      'conversions.csv:3: column "value": "none": expected number',
      'conversions.csv:4: column "currency": "kr": expected a currency code of three capital letters, such as USD',
      'conversions.csv:4: column "from": "2024-02-30": expected a day, YYYY-MM-DD',
    ]);
  });
});

describe('what is wrong names file, line, column and value', () => {
  test.each([
    ['id,toolsUsed\n1,many\n', 'clients.csv:2: column "toolsUsed": "many": expected number'],
    ['id,toolsUsed\n1,2\n\n3,-4\n', 'clients.csv:4: column "toolsUsed": "-4": expected at least 0'],
    [
      'id,country\n1,Sweden\n',
      'clients.csv:2: column "country": "Sweden": expected a country code',
    ],
    ['id,name\n,x\n', 'clients.csv:2: column "id": is empty: expected string'],
    ['id\n1\n1\n', 'clients.csv:3: column "id": "1": an earlier row has the same id'],
    ['id,colour\n1,red\n', 'clients.csv:1: unknown column "colour"; the columns are id, name'],
    ['id,name,name\n1,a,b\n', 'clients.csv:1: column "name" appears twice'],
    ['name\nx\n', 'clients.csv:1: column "id" is missing'],
    ['id,name\n1,a,b\n', 'clients.csv: Invalid Record Length'],
    ['id,name\n1,"a\n', 'clients.csv: Quote Not Closed'],
  ])('%j', async (clients, complaint) => {
    const { code, result, complaints } = await scoreCsv(clients);
    expect({ code, result }).toEqual({ code: 2, result: null });
    expect(complaints.join('\n')).toContain(complaint);
  });

  test('everything at once, in both files', async () => {
    const sales = 'clientId,id,mrr,closedOn\n1,a,"1,000",2024-13-01\n9,b,1,\n1,a,1,\n,c,1,\n';
    expect((await scoreCsv('id,market\n1,big\n', sales)).complaints.sort()).toEqual([
      'clients.csv:2: column "market": "big": expected one of growth, core',
      'sales.csv:2: column "closedOn": "2024-13-01": expected a day, YYYY-MM-DD',
      'sales.csv:2: column "mrr": "1,000": expected an amount of zero or more, a number or a decimal string such as "1049.90"',
      'sales.csv:3: column "clientId": "9": no such client',
      'sales.csv:4: column "id": "a": an earlier row has the same id',
      'sales.csv:5: column "clientId": is empty: no such client',
    ]);
  });

  test('the document about the partner', async () => {
    const { complaints } = await scoreCsv('id\n1\n', undefined, '{"creditedSince":"x"}');
    expect(complaints).toEqual(['partner.json: partner.creditedSince: expected a day, YYYY-MM-DD']);
  });
});

test('every fact of a client and of a sale that scores has a column', () => {
  const shownOnly = ['usage', 'renewals', 'cancellation', 'partnerActiveOn'];
  const facts = (columns: readonly Column[]) => new Set(columns.map(({ keys }) => keys[0]));
  expect(facts(clientColumns)).toEqual(
    new Set(
      Object.keys(clientSchema.shape).filter((name) => ![...shownOnly, 'sales'].includes(name)),
    ),
  );
  expect(facts(saleColumns)).toEqual(new Set(Object.keys(saleSchema.shape)));
});
