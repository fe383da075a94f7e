import { decoded } from '../decoded.ts';

/**
 * What React's production build, which HubSpot runs, says with a number and an address alone. These
 * are the mistakes that an extension makes; `check` runs the build that says more.
 */
const meanings: Record<string, (detail: string) => string> = {
  31: (object) => `An object cannot be drawn (${object}): draw its fields`,
  130: (type) => `A component is ${type}: look at how it is exported and imported, and at its name`,
  185: () => 'A component changes its state again after each update, without end',
  300: () => 'A component calls fewer hooks than before: none may come after an early return',
  301: () => 'A component changes its state while it renders, without end',
  310: () => 'A component calls more hooks than before: none may be behind a condition',
  321: () => 'A hook is called outside of a component',
};

const byNumber =
  /Minified React error #(\d+); visit (\S+) for the full message or use the non-minified dev environment for full errors and additional helpful warnings\./g;

/** A text in which React's numbered errors are said in words. */
export function sayReactErrors(text: string): string {
  return text.replace(byNumber, (all, number: string, address: string) => {
    const meaning = Object.hasOwn(meanings, number) ? meanings[number] : undefined;
    if (!meaning) return all;
    const [, detail = ''] = /[?&]args\[\]=([^&]*)/.exec(address) ?? [];
    // An extension can throw what looks like React's.
    return `${meaning(decoded(detail))} (React error ${number}).`;
  });
}
