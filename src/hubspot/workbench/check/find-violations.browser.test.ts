import axe from 'axe-core';
import { expect, it } from 'vitest';
import { launchBrowser } from '../browser/find-browser.ts';
import { findViolations } from './find-violations.ts';

/** Texts that stand out and others, on what shines through, and what has no name or a wrong role. */
const body = ['1', '.8', '.5', '.2']
  .map(
    (alpha) => `<section style="background: rgba(255, 255, 255, ${alpha})">
      <div style="opacity: ${alpha}"><p style="color: #777">Grey ${alpha}</p></div>
      <p style="background: #${alpha.replace(/\D/g, '')}00; color: hsl(200 50% 40% / ${alpha})">Blue</p>
      <p style="background: linear-gradient(red, blue)">On a gradient</p>
      <button></button><ul><p role="nothing">Not in a list</p></ul>
    </section>`,
  )
  .join('');

it('finds what axe finds as it comes', async () => {
  const browser = await launchBrowser();
  try {
    const [page, other] = [await browser.newPage(), await browser.newPage()];
    for (const each of [page, other]) await each.setContent(`<main>${body}</main>`);
    await other.evaluate(axe.source);
    const seen = async (of: typeof page) =>
      (await findViolations(of, 'main')).map(({ id, nodes }) => [
        id,
        nodes.map(({ html, failureSummary }) => [html, failureSummary]),
      ]);
    const expected = await seen(other);
    expect(JSON.stringify(expected)).toContain('insufficient color contrast');
    expect(expected.map(([id]) => id)).toEqual(
      expect.arrayContaining(['aria-roles', 'button-name', 'color-contrast', 'list']),
    );
    expect(await seen(page)).toEqual(expected);
  } finally {
    await browser.close();
  }
});
