import { addDaysToDay } from '@partner-tier-points/points';
import { languages, type Language } from '@partner-tier-points/texts';
import { translations } from '@partner-tier-points/texts/translations';
import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import {
  dashboardViews,
  type DashboardView,
} from '../../extensions/app/pages/shared/route/views.ts';
import { seriousFindings } from '../serious-findings.ts';
import { facts, isLargest, open, page, panel, table, today } from './opened-dashboard.ts';

export function everyViewStories() {
  const widths = [400, 1280, 1920];
  /** Every width in English. German words, which are the longest, where there is least room. */
  const some: [Language, number[]][] = [
    ['en', widths],
    ['de', [400]],
  ];
  /** `npm run test:largest` takes every language at every width. */
  const pairs = isLargest
    ? languages.map((language): [Language, number[]] => [language, widths])
    : some;

  /** The view is there, and nothing has been drawn in it for some frames. */
  const settled = (title: string) =>
    page.waitForFunction((name) => {
      const state = window as unknown as { last?: string; since?: number };
      const tab = document.querySelector('[role=tab][aria-selected=true]');
      const text = document.querySelector('[role=tabpanel]')?.textContent ?? '';
      if (tab?.textContent !== name || text === '' || text !== state.last) state.since = 0;
      state.last = text;
      return (state.since = (state.since ?? 0) + 1) > 5;
    }, title);

  /** What has a column for each track scrolls on a phone. */
  const wide: string[] = ['time', 'breakdown', 'evaluation'];

  /** Tables whose last columns show only to those who find that they scroll, and words without room. */
  const cutOff = () =>
    panel().evaluate((shown) =>
      [...shown.querySelectorAll('.hs-table-scroll, .hs-tag, .hs-status-tag, .hs-button')].flatMap(
        ({ scrollWidth, clientWidth, textContent }) =>
          scrollWidth > clientWidth ? `cut off: ${textContent?.slice(0, 40)}` : [],
      ),
    );

  it('has nothing serious for axe, in any width and language', async () => {
    await open('overview');
    const [{ id: client }] = facts.clients as [{ id: string }];
    const views = { client: { client }, planner: { lose: client } } as Record<string, object>;
    const found: string[] = [];
    for (const [language, shown] of pairs) {
      for (const view of [...dashboardViews, 'client'] as const) {
        const developer = { 'wb.language': language, 'wb.locale': language };
        await open(view, { goal: 'Platinum', ...views[view], ...developer });
        const tab = view === 'client' ? 'breakdown' : view;
        await settled(translations[language].page[`dashboard.${tab}`]);
        for (const width of shown) {
          await page.setViewportSize({ width, height: 1000 });
          // Colours are the same in every language and width: the stories look at those.
          const findings = await seriousFindings(page, 'main', { without: ['color-contrast'] });
          if (width === 400 && !wide.includes(view)) findings.push(...(await cutOff()));
          found.push(...findings.map((finding) => `${view}, ${language}, ${width}: ${finding}`));
          if (view === 'overview' && width === 1280) {
            const last = translations[language].page['insights.changed.link'];
            const { y, height } = (await panel().getByText(last).boundingBox())!;
            if (y + height > 720) found.push(`${language}: what changed is below the first screen`);
          }
        }
      }
    }
    expect(found).toEqual([]);
    // However little room there is, the icon of a link keeps to the last word.
    await page.setViewportSize({ width: 1920, height: 1000 });
    const icon = page.locator('.hs-link-icon').first();
    const isAlone = await icon.evaluate((element) => {
      const link = element.parentElement!;
      const words = document.createRange();
      words.setStart(link, 0);
      words.setEndBefore(element);
      link.style.display = 'inline-block';
      link.style.width = `${words.getBoundingClientRect().width + 1}px`;
      const { bottom } = words.getBoundingClientRect();
      return element.firstElementChild!.getBoundingClientRect().top >= bottom;
    });
    expect(isAlone).toBe(false);
  });

  it('has room for every column at 1280 pixels, in every language', async () => {
    const choices = {
      time: { months: '12' },
      // With the column of what expires.
      breakdown: { expiring: addDaysToDay(today, 365) },
    } as Record<string, object>;
    const found: string[] = [];
    await open('overview');
    for (const language of languages) {
      for (const view of isLargest ? dashboardViews : wide) {
        const developer = { 'wb.language': language, 'wb.locale': language };
        await open(view, { ...choices[view], ...developer });
        await settled(translations[language].page[`dashboard.${view as DashboardView}`]);
        found.push(...(await cutOff()).map((finding) => `${view}, ${language}: ${finding}`));
      }
    }
    expect(found).toEqual([]);
  });

  it('is reached, filtered, sorted and opened with the keyboard alone', async () => {
    await open('overview');
    const press = (key: string) => page.keyboard.press(key);
    const isFocused = (target: Locator) =>
      target.evaluate((element) => element === document.activeElement);
    const tabTo = async (target: Locator) => {
      await target.waitFor();
      for (let presses = 0; presses < 60 && !(await isFocused(target)); presses += 1) {
        await press('Tab');
      }
      expect(await isFocused(target)).toBe(true);
    };
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await tabTo(page.getByRole('tab', { name: 'Overview' }));
    for (let steps = 0; steps < 3; steps += 1) await press('ArrowRight');
    const breakdown = page.getByRole('tab', { name: 'Points breakdown', selected: true });
    await breakdown.waitFor();
    expect(await isFocused(breakdown)).toBe(true);

    const market = panel().getByRole('button', { name: /Market type/ });
    await tabTo(market);
    await press('Enter');
    await page.getByRole('option', { name: 'Core market' }).waitFor();
    await press('ArrowDown');
    await press('ArrowDown');
    await press('Enter');
    await expect.poll(() => page.url()).toMatch(/market=(core|growth)/);
    await expect.poll(() => isFocused(market)).toBe(true);

    const managed = panel().getByRole('columnheader', { name: 'Managed', exact: true });
    await tabTo(managed.getByRole('button'));
    await press('Enter');
    await expect.poll(() => managed.getAttribute('aria-sort')).toMatch(/ascending|descending/);
    expect(await isFocused(managed.getByRole('button'))).toBe(true);

    const client = table().getByRole('row').nth(1).getByRole('button').first();
    await tabTo(client);
    await press('Enter');
    const details = page.getByRole('dialog');
    await details.getByRole('heading', { name: await client.innerText() }).waitFor();
    expect(await details.evaluate((element) => element.contains(document.activeElement))).toBe(
      true,
    );
    await press('Escape');
    await details.waitFor({ state: 'detached' });
    await expect.poll(() => isFocused(client)).toBe(true);
  });
}
