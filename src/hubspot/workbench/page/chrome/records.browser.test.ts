import { startSandbox, standardAccounts } from 'hubspot-sandbox';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { findViolations } from '../../check/find-violations.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleAccounts } from '../../examples/accounts.ts';
import { type OpenedWorkbench, openWorkbench } from '../../testing/opened-workbench.ts';

const { small } = standardAccounts();
let sandbox: Awaited<ReturnType<typeof startSandbox>>;
let records: OpenedWorkbench;
beforeAll(async () => {
  sandbox = await startSandbox({ accounts: [small] });
  const project = fileURLToPath(new URL('../../examples/records', import.meta.url));
  const connected = {
    ...exampleAccounts[0]!,
    portalId: small.portalId,
    name: 'Connected',
    records: [],
    api: { url: sandbox.url, accessToken: small.accessToken },
  };
  records = await openWorkbench({ project, accounts: [...exampleAccounts, connected] });
});
afterAll(async () => {
  await records.close();
  await sandbox.close();
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

describe('the locations of an extension', () => {
  it('are tab, sidebar, preview and help desk', async () => {
    const page = await records.open('#/companies/9001?tab=hooks_card');
    await page.getByRole('region', { name: 'CRM hooks' }).getByText('Contact: contact-1').waitFor();
    const framed = page.getByRole('region', { name: 'CRM hooks' });
    expect(await framed.getByText(/^Powered by /).innerText()).toBe('Powered by Records');
    const sidebar = page.getByRole('complementary', { name: 'Sidebar cards' });
    await sidebar.getByText('Answer: not asked').waitFor();

    await page.getByRole('link', { name: 'Contacts' }).click();
    await page.getByRole('link', { name: 'Preview Example Contact 2' }).click();
    await page.getByText('crm.preview: record 1002 of 0-1').waitFor();
    await page.getByRole('link', { name: 'Close the preview' }).click();

    await page.getByRole('link', { name: 'Tickets' }).click();
    await page.getByRole('link', { name: 'Example Ticket 1' }).click();
    await page.getByRole('link', { name: 'Help desk' }).click();
    await page.getByText('helpdesk.sidebar: record 5001 of 0-5').waitFor();
    const tracker = page.locator('.crm-stage-tracker');
    expect(await tracker.innerText()).toMatch(/^Support Pipeline:\s+Waiting on contact/);
    await page.getByText('A date is missing.').waitFor();
  });

  it('are stacked where there is little room, above the developer panel', async () => {
    const page = await records.open('#/companies/9001?tab=hooks_card&wb.width=620');
    const sidebar = page.getByRole('complementary', { name: 'Sidebar cards' });
    await sidebar.getByText('Answer: not asked').waitFor();
    const card = await page.getByRole('region', { name: 'CRM hooks' }).boundingBox();
    expect(card?.width).toBeGreaterThan(500);
    expect((await sidebar.boundingBox())?.y).toBeGreaterThan((card?.y ?? 0) + (card?.height ?? 0));

    await records.open('#/companies?selected=9001&action=compare_action&wb.panel=log');
    const panel = page.getByRole('dialog', { name: 'Compare revenue' });
    await panel.getByText('$125,000.00').waitFor();
    const { y, height } = (await panel.boundingBox()) ?? { y: 0, height: 0 };
    const developer = await page.getByRole('region', { name: 'Developer' }).boundingBox();
    expect(y + height).toBeLessThanOrEqual(developer?.y ?? 0);
  });

  it('are bulk actions, in a panel or a modal, for the records that are ticked', async () => {
    const page = await records.open('#/companies');
    await page.getByRole('checkbox', { name: 'Select Example Company 1' }).check();
    await page.getByRole('checkbox', { name: 'Select Example Company 3' }).check();
    await press(page, 'Compare revenue');
    const panel = page.getByRole('dialog', { name: 'Compare revenue' });
    await panel.getByText('$375,000.00').waitFor();
    expect(await panel.getByRole('term').allInnerTexts()).toEqual([
      'Example Company 1',
      'Example Company 3',
    ]);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });

    await page.getByRole('checkbox', { name: 'Select all' }).check();
    await press(page, 'Count records');
    const modal = page.getByRole('dialog', { name: 'Count records' });
    await modal.getByText('crm.bulkActions: 3 of 0-2').waitFor();
    await modal.getByRole('button', { name: 'Say which' }).click();
    await page.getByText('9001, 9002, 9003').waitFor();
    const { hash } = new URL(page.url());
    await modal.getByRole('button', { name: 'Close' }).click();
    await modal.waitFor({ state: 'detached' });
    await press(page, 'Clear');
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);

    await records.open(hash);
    await modal.getByText('crm.bulkActions: 3 of 0-2').waitFor();
  });

  it('are not bulk actions for types that none is for', async () => {
    const page = await records.open('#/tickets?selected=5001&action=count_action');
    await page.getByRole('link', { name: 'Example Ticket 1' }).waitFor();
    expect(await page.getByRole('checkbox').count()).toBe(0);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it("are an app's home page with buttons in its header", async () => {
    const page = await records.open('#/page');
    await press(page, 'Click');
    await page.getByText('home: clicked 1 times').waitFor();
  });
});

describe('an account with an API and no records in its file,', () => {
  const account = `account=${small.portalId}`;
  const companies = small.companies.all().map(({ properties }) => properties['name'] ?? '');

  it('shows those that HubSpot finds, and opens them', async () => {
    const page = await records.open(`#/companies?${account}`);
    await page.getByText(`${companies.length} records`).waitFor();
    const [name = ''] = companies;
    const same = companies.filter((it) => it.includes(name)).length;
    expect(same).toBeLessThan(companies.length);
    await page.getByRole('searchbox', { name: 'Search by name' }).fill(name);
    await page.getByText(same === 1 ? '1 record' : `${same} records`, { exact: true }).waitFor();
    await page.getByRole('checkbox', { name: `Select ${name}` }).check();
    await page.getByRole('searchbox', { name: 'Search by name' }).fill('nothing like it');
    await page.getByText('No records match.').waitFor();
    await page.getByText('1 selected').waitFor();
    await press(page, 'Count records');
    await page.getByText('crm.bulkActions: 1 of 0-2').waitFor();
  });

  it('says why it cannot list them, and that there are none', async () => {
    const page = await records.open(`#/contacts?${account}`);
    await page.getByText('Unable to infer object type from: contacts').waitFor();
    await records.open('#/leads?account=1001');
    await page.getByText('Example Partner lists no leads.').waitFor();
  });

  it('shows one at its address, with its name and its cards', async () => {
    const [company] = small.companies.page(1).records;
    const [deal] = small.deals.page(1).records;
    const [client] = small.clients.page(1).records;
    const page = await records.open(`#/companies/${company!.id}?${account}&tab=hooks_card`);
    const go = (path: string) =>
      page.evaluate((hash) => {
        window.location.hash = hash;
      }, `#/${path}?${account}`);
    const nameOf = (name: string | null | undefined) =>
      page.getByRole('heading', { level: 1, name: name ?? '', exact: true }).waitFor();
    await nameOf(company!.properties['name']);
    await page.getByRole('region', { name: 'CRM hooks' }).waitFor();
    const about = page.getByRole('complementary', { name: 'About this company' });
    await about.getByText(company!.properties['domain'] ?? '').waitFor();
    const terms = await about.getByRole('term').allInnerTexts();
    expect(terms).toEqual(expect.arrayContaining(['Company Domain Name', 'Create Date']));
    // None that this account does not have.
    expect(terms).not.toContain('industry');
    await go(`0-3/${deal!.id}`);
    await nameOf(deal!.properties['dealname']);
    await go(`partner_clients/${client!.id}`);
    await nameOf(client!.properties['hs_client_name']);
    await page.getByTitle('hs_client_domain_name').waitFor();
    expect(await page.getByText('--', { exact: true }).count()).toBe(0);
  });

  it('says why one cannot be shown, in the words of the API or file that was asked', async () => {
    const page = await records.open(`#/companies/42?${account}`);
    await page.getByRole('heading', { name: 'The company 42 cannot be shown' }).waitFor();
    await page.getByText('resource not found').waitFor();
    await page.getByRole('link', { name: 'All companies' }).click();
    await page.getByText(`${companies.length} records`).waitFor();
    await records.open('#/contacts/42?account=1001');
    await page.getByText('The record 42 does not exist in Example Partner').waitFor();
  });
});

describe("a record's own column", () => {
  it('has the labels and formatted values that HubSpot shows, whatever befalls extensions', async () => {
    const page = await records.open('#/companies/9001?wb.locale=sv-se&wb.fail=offline');
    const about = page.getByRole('complementary', { name: 'About this company' });
    await about.getByText('125\u00a0000,00\u00a0US$').waitFor();
    const terms = await about.getByRole('term').allInnerTexts();
    expect(terms).toEqual(expect.arrayContaining(['City', 'Annual Revenue', 'Create Date']));
    expect(terms.at(-1)).toBe('Record ID');
    expect(await about.getByText('Computer software').count()).toBe(1);
    expect(await about.getByText('15 feb. 2026 10:30').count()).toBe(1);
    // Another record's are its own from the first moment.
    await page.evaluate(() => {
      window.location.hash = '#/contacts/1001';
    });
    const contact = page.getByRole('complementary', { name: 'About this contact' });
    await contact.getByRole('heading', { name: 'Example Contact 1' }).waitFor();
    expect(await contact.getByText('Computer software').count()).toBe(0);
    await contact.getByText('contact-1@example.com').waitFor();
  });
});

describe('what an extension asks of a record', () => {
  it('is answered by hooks with formatted values, pages and a refresh', async () => {
    const page = await records.open('#/companies/9001?tab=hooks_card');
    await page.getByText('since 2026-02-15 10:30, revenue $125,000.00').waitFor();
    await page.getByText('3 companies, page 1: Example Company 3, Example Company 2').waitFor();
    await press(page, 'Next companies');
    await page.getByText('3 companies, page 2: Example Company 1').waitFor();
    await press(page, 'Format');
    await page.getByText('Formatted: $1,500.00').waitFor();
    // Without an API of HubSpot's the account's own records answer.
    await press(page, "Ask HubSpot's API");
    await page.getByText("HubSpot's API: 200").waitFor();
  });

  it("is answered by the project's functions, which say when there is none", async () => {
    const page = await records.open('#/companies/9001');
    await press(page, 'Ask the function');
    await page.getByText('Answer: Hello Stockholm').waitFor();
    await press(page, 'Ask nobody');
    await page.getByText('Answer: Failed: This project has no function "nobody"').waitFor();
  });

  it('is logged with which of several extensions on a page has failed', async () => {
    const page = await records.open('#/companies/9001?tab=hooks_card');
    await page.getByText('Contact: contact-1').waitFor();
    await press(page, 'Fail');
    const failed = () =>
      page.evaluate(() =>
        window.__workbench.log.filter((it) => it.source === 'error').map((it) => it.extension),
      );
    await expect.poll(failed).toContain('function_card');
    expect(await failed()).not.toContain('hooks_card');
  });
});

describe('CRM components', () => {
  it('filter associated records by their label and by a property', async () => {
    const page = await records.open('#/companies/9001?tab=components_card');
    const table = page.getByRole('table').filter({ hasText: 'First Name' });
    const rows = table.locator('tbody').getByRole('row');
    await expect.poll(() => rows.count()).toBe(2);
    await page.getByRole('button', { name: /Association label$/ }).click();
    await page.getByRole('option', { name: 'Decision maker' }).click();
    await expect.poll(() => rows.count()).toBe(1);
    await page.getByRole('button', { name: /Last Name$/ }).click();
    await page.getByRole('option', { name: 'Contact 2' }).click();
    await page.getByText('No associated records to show').waitFor();
    expect(await rows.count()).toBe(0);
    await page.getByRole('button', { name: /Association label$/ }).click();
    await page.getByRole('option', { name: 'All' }).click();
    await expect.poll(() => rows.count()).toBe(1);
  });

  it('track the stage of a record and of those associated with it', async () => {
    const page = await records.open('#/companies/9001?tab=components_card');
    const lifecycle = page.getByRole('list', { name: 'Lifecycle Stage' });
    await lifecycle.waitFor();
    const pieces = lifecycle.getByRole('listitem');
    expect(await pieces.allInnerTexts()).toEqual([
      'Subscriber, passed',
      'Lead, passed',
      'Marketing Qualified Lead, passed',
      'Sales Qualified Lead, passed',
      'Opportunity',
      'Customer',
      'Evangelist',
      'Other',
    ]);
    expect(await pieces.nth(4).getAttribute('aria-current')).toBe('step');
    const deal = page.getByRole('region', { name: 'Example Deal 2' });
    await deal.getByText('Sales Pipeline: Closed Lost').waitFor();
    await deal.getByText('$10,000.00').waitFor();
    expect(await deal.locator('[aria-current="step"]').innerText()).toBe('Closed Lost');
  });

  it('say how much of the time between two dates is over', async () => {
    const page = await records.open('#/companies/9001?tab=components_card');
    // It was over in 2026, whenever this runs.
    const over = page.getByRole('progressbar', { name: 'First Deal Created Date' });
    expect(await over.getAttribute('aria-valuetext')).toBe('100%');
    await page.getByText('The deadline has passed.').waitFor();
    expect((await over.boundingBox())?.height).toBe(20);
    const colors = await over
      .locator('[data-part="completed"]')
      .evaluate((part) => getComputedStyle(part).backgroundImage);
    expect(colors).toContain('rgb(255, 122, 89)');
    await page.getByText(/^Close Date: \S/).waitFor();
  });

  it('show the associated records of a label, and more of them when asked', async () => {
    const page = await records.open('#/companies/9001?tab=components_card');
    const renewals = page.getByRole('region', { name: 'Renewal' });
    await renewals.getByRole('button', { name: 'Example Deal 1' }).waitFor();
    expect(await renewals.getByRole('listitem').count()).toBe(1);
    await renewals.getByRole('button', { name: 'Show more' }).click();
    await renewals.getByRole('button', { name: 'Example Deal 2' }).waitFor();
    expect(await page.getByRole('region', { name: 'Upsell' }).count()).toBe(0);
  });
});

/** What is in a card is in the record's own column too. */
const cardOf = (page: Page, name: string) => page.getByRole('region', { name });

describe('editing', () => {
  it('changes a value in its place: Enter and leaving the field save it, Escape does not', async () => {
    const page = await records.open('#/companies/9001?tab=components_card');
    const domain = page.getByRole('button', { name: 'Edit Company Domain Name' });
    const field = page.getByRole('textbox', { name: 'Company Domain Name' });
    const about = page.getByRole('complementary', { name: 'About this company' });
    const type = async (text: string, key: string) => {
      await domain.click();
      await field.fill(text);
      await page.keyboard.press(key);
      await field.waitFor({ state: 'detached' });
    };
    await type('changed.example.com', 'Enter');
    await about.getByText('changed.example.com').waitFor();
    await expect.poll(() => domain.evaluate((it) => it === document.activeElement)).toBe(true);
    await type('never.example.com', 'Escape');
    await type('left.example.com', 'Tab');
    await about.getByText('left.example.com').waitFor();
    expect(await page.getByText('never.example.com').count()).toBe(0);
    expect(await domain.evaluate((it) => it === document.activeElement)).toBe(false);

    const revenue = page.getByRole('textbox', { name: 'Annual Revenue' });
    await page.getByRole('button', { name: 'Edit Annual Revenue' }).click();
    await revenue.fill('much');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('This is not a number.').waitFor();
    await revenue.fill('1,500.5');
    await page.keyboard.press('Enter');
    await cardOf(page, 'CRM components').getByText('$1,500.50').first().waitFor();
    // Nothing of it is gone when the page is loaded again.
    await page.reload();
    await about.getByText('$1,500.50').waitFor();
  });

  it('changes choices and moments, of associated records too', async () => {
    const page = await records.open('#/companies/9001?tab=components_card');
    await page.getByRole('button', { name: 'Edit Industry' }).click();
    await page.getByRole('option', { name: 'Retail' }).click();
    await cardOf(page, 'CRM components').getByText('Retail', { exact: true }).first().waitFor();

    const lifecycle = page.getByRole('list', { name: 'Lifecycle Stage' });
    await page.getByRole('button', { name: 'Edit Lifecycle Stage' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'Opportunity' }).waitFor();
    expect(await page.getByRole('listbox').getByRole('option').count()).toBe(8);
    // So narrow that the list scrolls.
    await page.setViewportSize({ width: 1280, height: 400 });
    expect(await findViolations(page, '.hs-popover')).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.keyboard.type('Cust');
    await page.keyboard.press('Enter');
    const current = lifecycle.locator('[aria-current="step"]');
    await expect.poll(() => current.innerText()).toBe('Customer');

    // Several at once, saved when the list is closed.
    await page.getByRole('button', { name: 'Edit Buying Role' }).click();
    await page.getByRole('option', { name: 'Decision maker' }).click();
    await page.getByRole('option', { name: 'Budget holder' }).click();
    await page.keyboard.press('Escape');
    await page.getByText('Budget holder; Decision maker').waitFor();

    const deal = page.getByRole('region', { name: 'Example Deal 1' });
    await deal.getByText('Mar 31, 2026, 11:59 PM').waitFor();
    await deal.getByRole('button', { name: 'Edit Close Date' }).click();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'Enter']) {
      await page.keyboard.press(key);
    }
    await deal.getByText('Mar 31, 2026, 10:59 PM').waitFor();
    await page.getByRole('button', { name: 'Edit Sales Pipeline' }).first().click();
    await page.getByRole('option', { name: 'Closed Won' }).click();
    // The other tracker of the same deal knows it too.
    await expect
      .poll(() => page.getByText('Closed Won', { exact: true }).count())
      .toBeGreaterThan(1);
    await deal.locator('.crm-stage-name').getByText('Closed Won').waitFor();
  });

  it('says in its place why a value is not saved', async () => {
    const page = await records.open('#/companies/9001?tab=components_card&wb.panel=state');
    await page.getByRole('button', { name: 'Edit City' }).click();
    await page
      .getByRole('region', { name: 'Developer' })
      .getByLabel('Request failure')
      .selectOption('503');
    const field = page.getByRole('textbox', { name: 'City' });
    await field.fill('Oslo');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Failing on purpose with 503').waitFor();
    expect(await field.inputValue()).toBe('Oslo');
    await page.keyboard.press('Escape');
    await cardOf(page, 'CRM components').getByText('Stockholm').waitFor();
  });

  it('is told to the extension', async () => {
    const page = await records.open('#/companies/9002?tab=hooks_card');
    await page.getByText('revenue $250,000.00').waitFor();
    await page.getByRole('button', { name: 'Edit Annual Revenue' }).click();
    await page.getByRole('textbox', { name: 'Annual Revenue' }).fill('7');
    await page.keyboard.press('Enter');
    await page.getByText('revenue $7.00').waitFor();
    await page.getByText('Told of: 7', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Edit Create Date' }).count()).toBe(0);
    // Not passed, because it did not ask for it: a day, which is the same in every time zone.
    await page.getByRole('button', { name: 'Edit First Deal Created Date' }).click();
    for (const key of ['ArrowDown', 'Enter']) await page.keyboard.press(key);
    await cardOf(page, 'CRM hooks').getByText('Feb 28, 2026').waitFor();
    await page.getByText('Told of: 7', { exact: true }).waitFor();
  });
});
