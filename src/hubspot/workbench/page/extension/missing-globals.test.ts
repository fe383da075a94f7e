import { expect, it } from 'vitest';
import { sayMissingGlobals } from './missing-globals.ts';

it.each(['document', 'window', 'localStorage', 'sessionStorage', 'history'])(
  "says of %s that HubSpot's sandbox has none, and what there is instead",
  (name) => {
    const said = sayMissingGlobals(`ReferenceError: ${name} is not defined\n    at Card`);
    expect(said).toMatch(
      new RegExp(
        `^ReferenceError: ${name} is not defined: HubSpot's sandbox has no ${name}\\. .+\\.\\n {4}at Card$`,
      ),
    );
    // What was said once is not said again.
    expect(sayMissingGlobals(said)).toBe(said);
  },
);

it('leaves other names as they are', () => {
  const text = 'ReferenceError: myDocument is not defined';
  expect(sayMissingGlobals(text)).toBe(text);
});
