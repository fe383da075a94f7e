/** JSON of whatever an extension may send: what JSON has no way to write becomes a text. */
export function writeJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'bigint' ? String(part) : part,
  );
}
