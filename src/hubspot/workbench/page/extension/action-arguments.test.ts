import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitArguments } from './action-arguments.ts';

it('lets an alert through whose parts are texts, whatever it is given', () => {
  fc.assert(
    fc.property(
      fc.anything({ withBigInt: true, withDate: true }),
      fc.anything(),
      (title, message) => {
        const { values, isUsable } = fitArguments('addAlert', [{ title, message }]);
        if (!isUsable) return true;
        const [alert] = values as [{ title?: unknown; message: unknown }];
        return (
          typeof alert.message === 'string' && ['string', 'undefined'].includes(typeof alert.title)
        );
      },
    ),
  );
});

it.each([
  ['addAlert', [], 'alert null'],
  ['addAlert', [{}], 'alert.message undefined'],
  ['addAlert', [''], 'alert '],
  ['navigateToPage', [false], 'target false'],
  ['fetchCrmObjectProperties', ['city'], 'properties city'],
  ['fetchCrmObjectProperties', [['city']], ''],
  ['onCrmPropertiesUpdate', [7, String], 'properties 7'],
  ['navigateToPage', [{ to: 7n, params: null }], ''],
  ['openIframeModal', [{ uri: null }, String], 'options.uri null'],
  ['openIframeModal', [{ uri: 'javascript:alert(1)' }], 'options.uri javascript:alert(1)'],
  ['openIframeModal', [{ uri: 'data:text/html,x' }], 'options.uri data:text/html,x'],
  ['openIframeModal', [{ uri: '/page' }], 'options.uri /page'],
  ['openIframeModal', [{ uri: 'https://a.example.com/?a=javascript:b' }], ''],
  ['navigateToPage', [{ to: 'JavaScript:alert(1)' }], 'target.to JavaScript:alert(1)'],
  ['navigateToPage', [{ to: '//evil.example/x' }], 'target.to //evil.example/x'],
  ['navigateToPage', [{ to: 'clients/a:b?c=https://d' }], ''],
  ['onCrmPropertiesUpdate', ['*', 'city'], 'callback city'],
  ['fetchCrmObjectProperties', ['*'], ''],
  ['reloadPage', [], ''],
])('says what %s cannot use: case %#', (action, given, missing) => {
  const { misfits, isUsable } = fitArguments(action, given);
  const unusable = misfits.filter((it) => it.used === undefined);
  expect(unusable.map((it) => `${it.path} ${String(it.value)}`).join()).toBe(missing);
  expect(isUsable).toBe(missing === '');
});
