import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findUses } from './component-uses.ts';

let folder: string;
const file = () => path.join(folder, 'Card.tsx');
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'uses-'));
  await writeFile(
    file(),
    `import { BarChart as Bars, LineChart, Statistics, Text } from '@hubspot/ui-extensions';
const rest = {};
const axes = (a: number) => a < 3;
export const Card = () => (
  <>
    <LineChart axes={{ data: "} data" }} />
    <LineChart
      options={{}}
      data={null} />
    <Bars {...rest} />
    <Statistics.Item label="data" number="1" />
    <TextArea name="text" />
    <Text>{'data'}</Text>
  </>
);`,
  );
});
afterAll(() => rm(folder, { recursive: true }));

it.each([
  ['LineChart', 'data', ['7:5']],
  ['LineChart', 'options', ['7:5']],
  ['LineChart', 'title', ['6:5', '7:5']],
  ['BarChart', 'data', ['10:5']],
  ['StatisticsItem', 'number', ['11:5']],
  ['ExperimentalText', null, ['13:5']],
  ['Alert', 'title', []],
])('finds where %s is given %s', async (component, prop, places) => {
  const found = await findUses([file(), path.join(folder, 'gone.tsx')], folder, component, prop);
  expect(found).toEqual(places.map((it) => `Card.tsx:${it}`));
});
