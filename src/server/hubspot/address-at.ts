import { withoutTrailingSlashes } from '../model/trailing-slashes.ts';

/**
 * The address of a path of HubSpot's API. A path can name another host (`//host/x`, `@host`):
 * what is sent there would carry the account's token.
 *
 * @param apiUrl may have its own path, which comes first.
 * @throws {Error} when the path leads to another origin.
 */
export function addressAt(apiUrl: string, path: string): string {
  const { origin } = new URL(apiUrl);
  const joined = `${withoutTrailingSlashes(apiUrl)}${path}`;
  const parsed = path.startsWith('/') && URL.canParse(joined) ? new URL(joined) : null;
  if (parsed?.origin !== origin) {
    throw new Error(`The path ${JSON.stringify(path)} does not lead to ${origin}`);
  }
  return parsed.href;
}
