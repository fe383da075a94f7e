import { get as getHttp, type RequestOptions } from 'node:http';
import { get as getHttps } from 'node:https';
import { text } from 'node:stream/consumers';

/** An answer in the form that the api-client gives to one that is no success. */
export interface TextAnswer {
  code: number;
  headers: Record<string, string>;
  body: string;
}

/**
 * Node's own GET, which takes an agent: its `fetch` takes none.
 *
 * @throws what Node says of a connection that could not be made, or broke off.
 */
export function getText(url: string, options: RequestOptions): Promise<TextAnswer> {
  return new Promise((resolve, reject) => {
    const get = new URL(url).protocol === 'http:' ? getHttp : getHttps;
    get(url, options, (message) => {
      const headers = Object.fromEntries(
        Object.entries(message.headers).map(([name, value]) => [name, String(value)]),
      );
      text(message).then(
        (body) => resolve({ code: message.statusCode ?? 0, headers, body }),
        reject,
      );
    }).on('error', reject);
  });
}
