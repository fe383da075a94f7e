import { once } from './figures/once.ts';
import { shownDecimals } from './figures/shown.ts';
import type { Dictionary, Translate, TranslationOf } from './message.ts';

/**
 * Why no library: the weight of an extension's bundle is bounded, and it already carries HubSpot's SDK, the
 * schemas and the scoring module. Measured with esbuild, minified and gzipped: intl-messageformat 11
 * adds 9.9 kB and @lingui/core 5 with its message compiler 9.1 kB, because both ship a parser of ICU
 * messages. The plural rules and number formats themselves are the platform's (`Intl`).
 *
 * @param locale BCP 47, decides plural category and number format
 */
export function createTranslate<Source extends Dictionary>(
  dictionary: TranslationOf<Source>,
  locale: string,
): Translate<Source> {
  const plurals = once(() => new Intl.PluralRules(locale));
  const numbers = once(
    () => new Intl.NumberFormat(locale, { maximumFractionDigits: shownDecimals }),
  );
  return (key, ...[values]) => {
    // A server of another version may lack a text: its key says more than a crash.
    const message = dictionary[key] ?? key;
    const given: Readonly<Record<string, string | number>> = values ?? {};
    const text =
      typeof message === 'string'
        ? message
        : (message[plurals().select(Number(given['count']))] ?? message.other);
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = given[name];
      return typeof value === 'number' ? numbers().format(value) : (value ?? whole);
    });
  };
}
