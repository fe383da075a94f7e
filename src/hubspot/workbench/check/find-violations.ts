import axe, { type Result } from 'axe-core';
import type { Page } from 'playwright-core';

const seriousImpacts = ['serious', 'critical'];

/**
 * Axe as it comes, with its weak maps replaced: it keeps each part of a colour in one, as a compiler
 * made them from private fields, and makes a colour for all that is behind each text. A quarter of
 * a run went into those maps. What belongs to nodes of the page stays in real ones, which let go of it.
 */
const source = `{
  class WeakMap extends globalThis.WeakMap {
    key = Symbol();
    has(object) { return object instanceof Node ? super.has(object) : this.key in object; }
    get(object) { return object instanceof Node ? super.get(object) : object[this.key]; }
    set(object, value) {
      if (object instanceof Node) super.set(object, value);
      else object[this.key] = value;
      return this;
    }
  }
  class WeakSet extends WeakMap {
    add(object) { return this.set(object, true); }
  }
  ${axe.source}
}`;

/**
 * What axe calls serious or critical in a part of the page. Axe is put into the page once, and runs
 * there: its package for Playwright opens another page for each run, which takes five times as
 * long, and is needed only for frames of other sites.
 *
 * @param within a selector of the part; it has to be there.
 * @param options.without ids of rules that are left out.
 */
export async function findViolations(
  page: Page,
  within: string,
  options: { without?: string[] } = {},
): Promise<Result[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(source);
  }
  const { violations } = await page.evaluate(
    ({ selector, without }) =>
      (window as unknown as { axe: Pick<typeof axe, 'run'> }).axe.run(
        // react-aria's announcement of a pending button names it by reference, for some seconds
        // also when the dialog that held the button is gone.
        { include: [[selector]], exclude: [['[data-live-announcer]']] },
        {
          resultTypes: ['violations'],
          // Style sheets are for one rule, which is off; to load and parse them is a sixth of a run.
          preload: { assets: ['media'] },
          rules: Object.fromEntries(without.map((id) => [id, { enabled: false }])),
        },
      ),
    { selector: within, without: options.without ?? [] },
  );
  return violations.filter(({ impact }) => seriousImpacts.includes(impact ?? ''));
}
