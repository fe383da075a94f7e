import type { Format } from './figures/format.ts';
import type { Dictionary, Translate, TranslationOf } from './message.ts';

/**
 * Why no library: the weight of an extension's bundle is bounded, and it already carries HubSpot's SDK, the
 * schemas and the scoring module. Measured with esbuild, minified and gzipped: intl-messageformat 11
 * adds 9.9 kB and @lingui/core 5 with its message compiler 9.1 kB, because both ship a parser of ICU
 * messages. The plural rules and number formats themselves are the platform's (`Intl`).
 *
 * @param format of the locale, for plural categories and numbers
 */
export function createTranslate<Source extends Dictionary>(
  dictionary: TranslationOf<Source>,
  format: Pick<Format, 'number' | 'plural'>,
): Translate<Source> {
  return (key, ...[values]) => {
    // A server of another version may lack a text: its key says more than a crash.
    const message = dictionary[key] ?? key;
    const given: Readonly<Record<string, string | number>> = values ?? {};
    const text =
      typeof message === 'string'
        ? message
        : (message[format.plural(Number(given['count']))] ?? message.other);
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = given[name];
      return typeof value === 'number' ? format.number(value) : (value ?? whole);
    });
  };
}
