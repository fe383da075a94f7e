/** JSON of whatever an extension may send: what JSON has no way to write becomes a text. */
export function writeJson(value: unknown): string {
  const above: unknown[] = [];
  return JSON.stringify(value, function (this: unknown, _, part: unknown) {
    if (typeof part === 'bigint') return String(part);
    if (typeof part !== 'object' || part === null) return part;
    while (above.length > 0 && above.at(-1) !== this) above.pop();
    if (above.includes(part)) return 'circular';
    above.push(part);
    return part;
  });
}
