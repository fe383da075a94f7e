import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findViolations } from '../check/find-violations.ts';
import { differenceFrom, type KnownPictures, readPictures } from '../testing/known-pictures.ts';
import { type OpenedWorkbench, openWorkbench } from '../testing/opened-workbench.ts';
import { drawnBy, looksProject, showLooks, takePicture, widths } from '../testing/show-looks.ts';

const folder = path.join(looksProject, 'pictures');

/**
 * Where axe looks at colours too, for which it lays out the whole page again in each run: two thirds
 * of its time. Nothing changes them at another width, as a test says.
 */
const widthOfColours = Math.max(...widths);

let opened: OpenedWorkbench;
let known: KnownPictures;
beforeAll(async () => {
  [opened, known] = await Promise.all([
    openWorkbench({ project: looksProject }),
    readPictures(folder),
  ]);
});
afterAll(() => opened.close());

it.for(widths)(
  'every component in every state looks as it did, fits and is accessible: %d',
  async (width, { annotate }) => {
    const isSameBrowser = drawnBy(opened.browser) === known.drawnBy;
    const problems: string[] = [];
    const names: string[] = [];
    for await (const shown of showLooks(opened, width)) {
      const { page, part, added } = shown;
      const name = `${width}-${shown.name}`;
      names.push(name);
      if (added !== null) {
        const found = await findViolations(page, added, {
          without: width === widthOfColours ? [] : ['color-contrast'],
        });
        problems.push(...found.map((it) => `${name}: ${it.id} ${it.nodes[0]?.html}`));
      }
      // A sentence has to be read by scrolling in one direction alone.
      const { scroll, window: room } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        window: innerWidth,
      }));
      if (scroll > room) problems.push(`${name}: the page is ${scroll} wide`);
      if (isSameBrowser) {
        const compare = async () => differenceFrom(folder, known, name, await takePicture(shown));
        let difference = await compare();
        // On a busy machine a part may measure itself only after the first picture of it.
        for (let again = 0; difference !== null && again < 5; again += 1) {
          await setTimeout(200);
          difference = await compare();
        }
        if (difference) problems.push(`${name}: ${difference}`);
      } else {
        await part.waitFor();
      }
    }
    if (!isSameBrowser) {
      await annotate(`Pixels were not compared: they are those of ${known.drawnBy}.`);
    }
    expect(problems).toEqual([]);
    // Whatever the browser, the page has the same parts.
    const before = Object.keys(known.sums).filter((it) => it.startsWith(`${width}-`));
    expect(names.sort()).toEqual(before.sort());
  },
);

it('no style of a width sets what decides whether a text stands out', async () => {
  const page = await opened.open('#/page');
  const styles = await page.evaluate(() => {
    const found: string[] = [];
    const collect = (rule: CSSRule, isOfWidth: boolean) => {
      const within =
        isOfWidth || (rule instanceof CSSConditionRule && /width/.test(rule.conditionText));
      if (within && rule instanceof CSSStyleRule) {
        found.push(...[...rule.style].map((property) => `${rule.selectorText}: ${property}`));
      }
      const { cssRules } = rule as CSSGroupingRule;
      for (const inner of cssRules ?? []) collect(inner, within);
    };
    for (const sheet of document.styleSheets)
      for (const rule of sheet.cssRules) collect(rule, false);
    return found;
  });
  expect(styles).toContain('.below-top-bar: flex-direction');
  const decisive = /: (.*color|background.*|opacity|fill|stroke|filter|font-size|visibility)$/;
  expect(styles.filter((style) => decisive.test(style))).toEqual([]);
});

it('tabs that fit are not scrolled by a window that had no width for a moment', async () => {
  const page = await opened.open('#/page');
  const list = page.getByRole('tablist').first();
  for (const width of [320, 1, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await expect
      .poll(() => list.evaluate(({ clientWidth }) => clientWidth === 0))
      .toBe(width === 1);
    // Sizes are told with the next frame.
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  expect(await list.evaluate(({ scrollLeft }) => scrollLeft)).toBe(0);
});
