import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CopiedProject, copyProject } from '../../testing/copied-project.ts';
import {
  helloProject,
  type OpenedWorkbench,
  openWorkbench,
} from '../../testing/opened-workbench.ts';

let project: CopiedProject;
let opened: OpenedWorkbench;
beforeAll(async () => {
  project = await copyProject(helloProject);
  await writeFile(path.join(project.folder, 'src/app/pages/HelloPage.tsx'), source);
  opened = await openWorkbench({ project: project.folder });
});
afterAll(async () => {
  await opened.close();
  await project.remove();
});

const source = `
  import { Button, ButtonRow, DateInput, Flex, hubspot, Input, LineChart, NumberInput, RadioButton,
    Select, StepperInput, Text, Toggle, ToggleGroup } from '@hubspot/ui-extensions';
  import { PageHeader } from '@hubspot/ui-extensions/pages';

  const day = { year: 2026, month: 6, date: 5 };
  const values = [4, null, 6, 8];
  const data = values.map((value, at) => ({ day: Date.UTC(2026, 3 * at, 15), value }));
  const axes = {
    x: { field: 'day', fieldType: 'datetime' }, y: { field: 'value', fieldType: 'linear' },
  };
  const Buttons = ({ name }) => (
    <ButtonRow>
      {['one', 'two', 'three', 'four'].map((it) => <Button key={it}>{name + ' ' + it}</Button>)}
    </ButtonRow>
  );
  hubspot.extend(() => (
    <>
      <PageHeader>
        <PageHeader.PrimaryAction><PageHeader.Link>Begin</PageHeader.Link></PageHeader.PrimaryAction>
      </PageHeader>
      <Button variant="primary">Save</Button>
      <Button>Back</Button>
      <Button variant="destructive">Delete</Button>
      <LineChart data={data} axes={axes} options={{ title: 'Values' }} />
      <Flex direction="row" justify="end"><Buttons name="End" /></Flex>
      <Flex direction="column" align="center"><Buttons name="Mid" /></Flex>
      <Buttons name="Start" />
      <Flex direction="row">
        {Array.from({ length: 40 }, (_, at) => <Button key={at}>{'Wide ' + at}</Button>)}
      </Flex>
      <ToggleGroup name="colors" label="Colors" toggleType="checkboxList" inline options={[
        { label: 'Red', value: 'red' }, { label: 'Blue', value: 'blue' },
      ]} />
      <Toggle name="on" label="Alerts" textUnchecked="Not sent at all" />
      {['short', 'long', 'medium', 'standard'].map((format) => (
        <DateInput key={format} name={format} label={format} format={format} defaultValue={day} />
      ))}
      <DateInput name="empty" label="empty" format="standard" />
      <NumberInput name="number" label="Number" />
      <StepperInput name="steps" label="Steps" />
      <Select name="select" label="Select" options={[]} />
      <RadioButton name="radio" value="radio">Radio</RadioButton>
      <Input name="input" label="Input" />
      <Text>The end</Text>
    </>
  ));`;

async function openAt(width: number): Promise<Page> {
  const page = await opened.open(`#/page?wb.width=${width}`);
  await page.getByText('The end').waitFor();
  return page;
}

const boxOf = async (it: Locator) =>
  (await it.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };

it.each([1100, 420])(
  'names each of a few days, with a gap where none is known: %d',
  async (width) => {
    const page = await openAt(width);
    const labels = page.locator('.recharts-xAxis-tick-labels text');
    await expect.poll(() => labels.count()).toBe(4);
    expect(await labels.first().textContent()).toBe('Jan 15, 2026');
    // A line that begins twice has a gap; there is no point at the value that is not known.
    const curve = page.locator('.recharts-line-curve');
    expect((await curve.getAttribute('d'))?.match(/M/g)).toHaveLength(2);
    expect(await page.locator('.recharts-line-dot').count()).toBe(3);
  },
);

it('hides buttons that there is no room for, and shows them again, on every side', async () => {
  const page = await openAt(300);
  for (const name of ['End', 'Mid', 'Start']) {
    const row = page.locator('.hs-button-row', { hasText: `${name} one` });
    await row.getByRole('button', { name: 'More' }).waitFor();
    const [first, all] = [await boxOf(row.getByRole('button').first()), await boxOf(row)];
    const more = await boxOf(row.getByRole('button', { name: 'More' }));
    expect(more.x + more.width).toBeLessThanOrEqual(all.x + all.width + 1);
    const [before, after] = [first.x - all.x, all.x + all.width - more.x - more.width];
    if (name === 'Start') expect(before).toBeLessThan(1);
    if (name === 'End') expect(after).toBeLessThan(1);
    if (name === 'Mid') expect(Math.abs(before - after)).toBeLessThan(2);
  }
  // The same page, made wider: a person resizes a window.
  for (const width of [460, 1100]) {
    await page.locator('#main').evaluate((main, pixels) => {
      main.style.width = `${pixels}px`;
    }, width);
    const shown = page
      .locator('.hs-button-row')
      .getByRole('button', { name: /one|two|three|four/ });
    await expect.poll(() => shown.count()).toBeGreaterThan(width === 460 ? 5 : 11);
  }
  expect(await page.getByRole('button', { name: 'More' }).count()).toBe(0);
});

it('scrolls what is too wide inside of its place, by the keyboard too', async () => {
  const page = await openAt(600);
  const place = page.locator('[data-extension]');
  const sizes = await place.evaluate((it) => [it.scrollWidth, it.clientWidth]);
  expect(sizes[0]).toBeGreaterThan(sizes[1] ?? 0);
  expect((await boxOf(place)).width).toBeLessThan(620);
  await expect.poll(() => place.getAttribute('tabindex')).toBe('0');
});

it('has the label of a group above its options, and the text of a toggle on it', async () => {
  const page = await openAt(1100);
  const label = await boxOf(page.getByText('Colors', { exact: true }));
  const [red, blue] = [await boxOf(page.getByText('Red')), await boxOf(page.getByText('Blue'))];
  expect(red.y).toBeGreaterThanOrEqual(label.y + label.height);
  expect(blue.y).toBe(red.y);
  const track = await boxOf(page.locator('.hs-toggle-track'));
  const text = await boxOf(page.locator('.hs-toggle-text'));
  const thumb = await boxOf(page.locator('.hs-toggle-thumb'));
  expect(text.x).toBeGreaterThanOrEqual(thumb.x + thumb.width);
  expect(text.x + text.width).toBeLessThanOrEqual(track.x + track.width);
  expect(text.height).toBeLessThanOrEqual(track.height);
});

it('shows dates in the format that is asked for', async () => {
  const page = await openAt(1100);
  const shown = (name: string) => page.locator('.hs-field', { hasText: name }).locator('.hs-date');
  // What is typed has marks of direction around it.
  const textOf = async (name: string) =>
    (await shown(name).locator('.hs-date-segments').innerText()).replace(/[^\d/]/g, '');
  expect(await textOf('short')).toBe('07/05/2026');
  for (const text of ['July 5, 2026', 'Jul 5, 2026', '2026-07-05', 'YYYY-MM-DD']) {
    expect(await page.getByText(text, { exact: true }).isVisible()).toBe(true);
  }
});

it('draws one ring around what has the focus', async () => {
  const page = await openAt(1100);
  await page.getByRole('button', { name: 'Wide 39' }).focus();
  const rings: string[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const [name, count] = await page.evaluate(() => {
      const ringed = [...document.querySelectorAll('#main *')].filter((it) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(it);
        return outlineStyle !== 'none' && outlineWidth !== '0px';
      });
      const focused = document.activeElement;
      const label = focused?.closest('.hs-field, label')?.textContent ?? focused?.textContent ?? '';
      return [label.slice(0, 20), ringed.length] as const;
    });
    rings.push(`${name}: ${count}`);
    if (name === 'Input') break;
  }
  expect(rings.length).toBeGreaterThan(15);
  expect(rings.filter((it) => !it.endsWith(': 1'))).toEqual([]);
});

it("has HubSpot's colours of buttons: dark blue, grey and red, and orange in a page's header alone", async () => {
  const page = await openAt(1100);
  const colourOf = (name: string) =>
    page
      .getByRole('button', { name, exact: true })
      .evaluate((it) => getComputedStyle(it).backgroundColor);
  expect(await colourOf('Save')).toBe('rgb(66, 91, 118)');
  expect(await colourOf('Back')).toBe('rgb(234, 240, 246)');
  expect(await colourOf('Delete')).toBe('rgb(201, 48, 58)');
  expect(await colourOf('Begin')).toBe('rgb(201, 55, 0)');
});
