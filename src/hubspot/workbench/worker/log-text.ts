/** As a console writes it: the first value may say where the others belong. */
export function asLine(values: unknown[]): string {
  const [first, ...others] = values;
  if (typeof first !== 'string') return values.map(asText).join(' ');
  const begin = first.replace(/%[sdifoOc%]/g, (place) => {
    if (place === '%%') return '%';
    if (others.length === 0) return place;
    const value = others.shift();
    return place === '%c' ? '' : asPlaced(place, value);
  });
  return [begin, ...others.map(asText)].join(' ');
}

/** A value where a number belongs: a whole one, but for `%f`. */
function asPlaced(place: string, value: unknown): string {
  const text = asText(value);
  if (!/[dif]/.test(place)) return text;
  return String(place === '%f' ? parseFloat(text) : parseInt(text, 10));
}

/** A value as text: to write it never fails, as in a browser's console, whatever the value does. */
export function asText(value: unknown): string {
  if (['string', 'number', 'bigint'].includes(typeof value)) return String(value);
  // Each fails for some values: getters and methods that throw, proxies that are revoked.
  return (
    attempt(() => (value instanceof Error ? textOf(value) : undefined)) ??
    attempt(() => (value instanceof Response ? `Response ${value.status}` : undefined)) ??
    attempt(() => JSON.stringify(value, createWriter())) ??
    attempt(() => String(value)) ??
    `an unreadable ${typeof value}`
  );
}

function textOf(error: Error): string {
  const stack = attempt(() => error.stack);
  return typeof stack === 'string' ? stack : `${error.name}: ${error.message}`;
}

/** Writes what JSON cannot, or writes as something else, as JavaScript does. */
function createWriter() {
  /** The objects around a part, and what is written in their place. */
  const above: { part: object; shown: object }[] = [];
  return function (this: unknown, key: string, part: unknown): unknown {
    if (typeof part === 'bigint') return `${part}n`;
    if (typeof part === 'number') return Number.isFinite(part) ? part : String(part);
    if (key !== '' && (typeof part === 'function' || typeof part === 'symbol')) return String(part);
    if (part === undefined && Array.isArray(this)) return 'undefined';
    if (typeof part !== 'object' || part === null) return part;
    if (part instanceof Response) return `Response ${part.status}`;
    if (part instanceof Error) return `${part.name}: ${part.message}`;
    while (above.length > 0 && above.at(-1)?.shown !== this) above.pop();
    if (above.some((it) => it.part === part)) return 'circular';
    const shown = part instanceof Map || part instanceof Set ? [...part] : part;
    above.push({ part, shown });
    return shown;
  };
}

function attempt<Result>(write: () => Result | undefined): Result | undefined {
  try {
    return write();
  } catch {
    return undefined;
  }
}
