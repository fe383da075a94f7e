import { afterEach, expect, it, vi } from 'vitest';
import { hrefOf } from './href.ts';

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['https://app.hubspot.com/contacts/1001/record/0-2/9001', '#/companies/9001'],
  ['https://app-eu1.hubspot.com/contacts/1001/company/9001/', '#/companies/9001'],
  ['/contacts/1001/record/0-3/7?view=about', '#/deals/7'],
  ['/contacts/1001/contact/5', '#/contacts/5'],
  ['/contacts/1001/record/0-145/3', '#/partner_clients/3'],
  ['/contacts/1001/record/2-345/8', '#/2-345/8'],
])('a link to a record is one to the workbench’s page for it: %s', (href, fragment) => {
  vi.stubGlobal('window', { location: { hash: '#/page?account=1001&user=102' } });
  const link = { url: `${fragment}?account=1001&user=102`, external: false };
  expect(hrefOf(href, '1001')).toEqual(link);
});

it.each(['', '/framework/77/general-settings'])(
  'a link to the settings of the account’s apps is one to those of the app: %s',
  (app) => {
    vi.stubGlobal('window', { location: { hash: '#/page?account=1001' } });
    const href = `https://app.hubspot.com/integrations-settings/1001/installed${app}`;
    expect(hrefOf(href, '1001')).toEqual({ url: '#/settings?account=1001', external: false });
  },
);

it.each([
  ['https://app.hubspot.com/contacts/1001/objectLists/4/filters', false],
  ['https://app.hubspot.com/contacts/1001/record/0-2', false],
  ['https://app.hubspot.com/integrations-settings/1001/installed/salesforce', false],
  ['https://hubspot.com.example.com/contacts/1001/record/0-2/9001', true],
  ['mailto:ada@example.com', true],
])('any other is left as it is: %s', (url, external) => {
  expect(hrefOf(url, '1001')).toEqual({ url, external });
  expect(hrefOf({ url, external: !external }, '1001')).toEqual({ url, external: !external });
});

it('a script is not an address', () => {
  expect(hrefOf('javascript:alert(1)', '1001')).toEqual({ url: '#', external: false });
});
