import { marketsOf } from '@partner-tier-points/points';
import { expect, it } from 'vitest';
import { ledger, open, page, panel, portalId, running } from './opened-dashboard.ts';

export function listStories() {
  it('fills a static list of the companies that are shown, or says that the scopes are missing', async () => {
    const account = running.sandbox.find((one) => one.portalId === portalId)!;
    await open('breakdown', { market: 'growth' });
    await panel().getByRole('button', { name: 'Add to a list' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('List name').fill('Growth markets');
    const fill = dialog.getByRole('button', { name: 'Create or add to the list' });

    account.revokeScope('crm.lists.write');
    await fill.click();
    await dialog.getByText('Missing scopes: crm.lists.write').waitFor();
    account.grantScope('crm.lists.write');

    await fill.click();
    const link = await dialog.getByRole('link', { name: 'Growth markets' }).getAttribute('href');
    const listId = /objectLists\/(\d+)\//.exec(link ?? '')?.[1] ?? '';
    const markets = marketsOf(ledger);
    const shown = ledger.clients.filter((_, at) => markets[at]?.market === 'growth');
    const companyIds = shown.flatMap(({ companyId }) => companyId ?? []);
    expect([...account.lists.get(listId)!.members.keys()].sort()).toEqual(companyIds.sort());
    await dialog.getByText(`The list has ${companyIds.length} companies`).waitFor();
  });
}
