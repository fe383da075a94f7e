import { parse, type ParseError } from 'jsonc-parser';
import { isTooDeep } from './read-json.ts';

/** @throws {SyntaxError} with the line and column at which the text is no JSON. */
export function parseJson(text: string): unknown {
  if (isTooDeep(text)) throw new SyntaxError('not readable JSON: it is nested too deep');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SyntaxError(sayWhere(text, error as SyntaxError));
  }
}

/** Which of its ways of naming the place V8 uses, if any, depends on its version and on the text. */
const ownPlace = /(?:, .*is not valid JSON| in JSON at position[^]*)$/s;

function sayWhere(text: string, error: SyntaxError): string {
  if (text.startsWith('\uFEFF')) {
    return 'not valid JSON: it begins with a byte order mark; save it as UTF-8 without one';
  }
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  const before = text.slice(0, errors[0]?.offset ?? text.length);
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  return `not valid JSON at line ${line}, column ${column}: ${error.message.replace(ownPlace, '')}`;
}
