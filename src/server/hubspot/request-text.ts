import { request as requestHttp, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { text } from 'node:stream/consumers';

/** An answer in the form that the api-client gives to one that is no success. */
export interface TextAnswer {
  code: number;
  headers: Record<string, string>;
  body: string;
}

/**
 * Node's own request, which takes an agent: its `fetch` takes none.
 *
 * @throws what Node says of a connection that could not be made, or broke off.
 */
export function requestText(
  url: string,
  options: RequestOptions,
  requestBody?: string,
): Promise<TextAnswer> {
  return new Promise((resolve, reject) => {
    const request = new URL(url).protocol === 'http:' ? requestHttp : requestHttps;
    request(url, options, (message) => {
      const headers = Object.fromEntries(
        Object.entries(message.headers).map(([name, value]) => [name, String(value)]),
      );
      text(message).then(
        (body) => resolve({ code: message.statusCode ?? 0, headers, body }),
        reject,
      );
    })
      .on('error', reject)
      .end(requestBody);
  });
}
