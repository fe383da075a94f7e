/**
 * Whether a text holds every token of the wanted one, in any order. A token is a word: letters of
 * any language, digits and `_`. `*` in a wanted token matches any number of these.
 */
export function tokensTest(wanted: string, ignoresCase: boolean): (text: string) => boolean {
  const read = (text: string) => (ignoresCase ? text.toLowerCase() : text).normalize('NFC');
  const patterns = read(wanted).split(/[^\p{L}\p{M}\p{N}_*]+/u);
  const asked = patterns.filter((it) => it !== '').map((it) => it.split(/\*+/));
  return (text) => {
    const tokens = read(text)
      .split(/[^\p{L}\p{M}\p{N}_]+/u)
      .filter((it) => it !== '');
    return asked.length > 0 && asked.every((parts) => tokens.some((it) => fits(it, parts)));
  };
}

/** Part by part, so that many wildcards cost no more than the length of the token. */
function fits(token: string, [first = '', ...rest]: string[]): boolean {
  const last = rest.pop();
  if (last === undefined) return token === first;
  if (!token.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = token.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return token.length - last.length >= at && token.endsWith(last);
}
