/**
 * The address of a path at an origin. A path can name another host (`//host/x`, and `\` and
 * line ends that browsers and Node read past): what is sent there would carry the caller's token.
 *
 * @throws {Error} when the path leads to another origin, or is none.
 */
export function addressAt(base: string, path: string): URL {
  const { origin } = new URL(base);
  const parsed = path.startsWith('/') && URL.canParse(path, origin) ? new URL(path, origin) : null;
  const isThere = parsed?.origin === origin && parsed.username === '' && parsed.password === '';
  if (!isThere) throw new Error(`The path ${JSON.stringify(path)} does not lead to ${origin}`);
  return parsed;
}
