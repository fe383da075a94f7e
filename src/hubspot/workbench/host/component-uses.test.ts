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
    <Text onClick={() => setShown(1)}>Other</Text>
    <Text>Shown</Text>
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
  ['ExperimentalText', null, ['13:5', '14:5', '15:5']],
  ['Alert', 'title', []],
])('finds where %s is given %s', async (component, prop, places) => {
  const found = await findUses([file(), path.join(folder, 'gone.tsx')], folder, {
    component,
    prop,
    texts: [],
  });
  expect(found).toEqual(places.map((it) => `Card.tsx:${it}`));
});

it('prefers the use whose text has what is shown', async () => {
  const asked = { component: 'LineChart', prop: null, texts: ['} data', 'nowhere'] };
  expect(await findUses([file()], folder, asked)).toEqual(['Card.tsx:6:5']);
  const word = { component: 'Text', prop: null, texts: ['Shown'] };
  expect(await findUses([file()], folder, word)).toEqual(['Card.tsx:15:5']);
});
