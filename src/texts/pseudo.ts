import pseudolocale from 'pseudolocale';
import type { Bundle } from './languages.ts';
import type { Dictionary, Message } from './message.ts';
import { textsOf } from './translations.ts';

/** The tag of CLDR's pseudo-language with accents; numbers and dates are those of English. */
export const pseudoLanguage = 'en-XA';

/** How much longer the texts are; translations of short English texts grow by about as much. */
const growth = 0.4;

/**
 * English with accents and 40 % longer: whatever is cut, overlaps or is not a text of ours shows at
 * a glance. For the workbench and tests alone.
 */
export function pseudoTextsOf(bundle: Bundle): ReturnType<typeof textsOf> {
  const { shared, own } = textsOf('en', bundle);
  return { shared: pseudoDictionary(shared), own: pseudoDictionary(own) };
}

function pseudoDictionary(dictionary: Dictionary): Dictionary {
  const entries = Object.entries(dictionary).map(([key, message]) => [key, pseudo(message)]);
  return Object.fromEntries(entries) as Dictionary;
}

function pseudo(message: Message): Message {
  if (typeof message === 'string') return pseudoText(message);
  const forms = Object.entries(message).map(([category, text]) => [category, pseudoText(text)]);
  return Object.fromEntries(forms) as Message;
}

function pseudoText(text: string): string {
  return pseudolocale(text, {
    startDelimiter: '{',
    endDelimiter: '}',
    prepend: '',
    append: '',
    extend: growth,
    extendCharacter: '~',
  });
}
