import type { Page } from 'playwright-core';
import type { Running } from '../src/local/index.ts';

/**
 * Goes to a fragment of the workbench as a link would: a page that is there keeps running, another
 * one comes in with the token.
 */
export function goInWorkbench(
  page: Page,
  { url, addressOf }: Pick<Running, 'url' | 'addressOf'>,
  fragment: string,
) {
  const isThere = page.url().startsWith(`${url}/`);
  return page.goto(isThere ? `${url}/${fragment}` : addressOf(`/${fragment}`));
}
