import type { Page } from 'playwright-core';
import { findViolations } from '../src/hubspot/workbench/check/find-violations.ts';

/** What axe calls serious or critical, a line each: the rule and where it is broken. */
export async function seriousFindings(
  page: Page,
  within = 'html',
  options: Parameters<typeof findViolations>[2] = {},
): Promise<string[]> {
  const violations = await findViolations(page, within, options);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}
