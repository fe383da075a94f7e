import { describe, expect, test } from 'vitest';
import { exportRequestSchema } from '@partner-tier-points/contract';
import { exportedOf, partsOf, toJson, type Exported } from './exportRows.ts';

const exact = (title: string) => `${title} (exact)`;

describe('an exported table', () => {
  test('has every amount as shown, and the exact one in a column that says so', () => {
    const columns = [
      { title: 'Client', value: () => 'Nord AB' },
      { title: 'Points', value: () => 12.3456, shown: () => 12.4 },
    ];
    expect(exportedOf(columns, [null], exact)).toEqual({
      columns: ['Client', 'Points', 'Points (exact)'],
      rows: [['Nord AB', 12.4, 12.3456]],
    });
  });

  test('has no two columns of one name', () => {
    const titles = ['Points', 'Points', 'Points (2)', 'Client', 'Points'];
    const columns = titles.map((title, at) => ({ title, value: () => at }));
    const table = exportedOf(columns, [null], exact);
    expect(table.columns).toEqual(['Points', 'Points (3)', 'Points (2)', 'Client', 'Points (4)']);
    const { rows } = JSON.parse(toJson('x', table)) as { rows: object[] };
    expect(Object.values(rows[0]!)).toEqual([0, 1, 2, 3, 4]);
  });

  test('is one object for each row in JSON, with the name of the file', () => {
    const table: Exported = { columns: ['Client', 'Points'], rows: [['Åkerlund', 150.25]] };
    expect(JSON.parse(toJson('changes', table))).toEqual({
      name: 'changes',
      rows: [{ Client: 'Åkerlund', Points: 150.25 }],
    });
  });

  test('is sent in parts that HubSpot lets through, in order and complete', () => {
    const rows = Array.from({ length: 30_000 }, (_, at) => [`Client ${at} 株式会社`, at]);
    const parts = partsOf({ columns: ['Client', 'Points'], rows });
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.flat()).toEqual(rows);
    for (const [part, given] of parts.entries()) {
      const request = {
        id: null,
        part,
        name: 'x',
        format: 'csv',
        rows: given,
        columns: ['Client', 'Points'],
        last: false,
      };
      expect(exportRequestSchema.safeParse(request).success).toBe(true);
      expect(new TextEncoder().encode(JSON.stringify(request)).length).toBeLessThan(1_000_000);
    }
    expect(partsOf({ columns: ['Client'], rows: [] })).toEqual([[]]);
  });
});
