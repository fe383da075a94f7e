import { createHash } from 'node:crypto';
import { translations } from '@partner-tier-points/texts/translations';
import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { languageOf } from './install-language.ts';

/** What an installation can end with. */
export type InstallPage =
  | { kind: 'done'; hubspotUrl: string }
  | { kind: 'scopesMissing'; scopes: readonly string[] }
  | { kind: 'denied' | 'otherBrowser' | 'codeUsed' | 'misconfigured' | 'unavailable' | 'busy' };

const statuses: Record<InstallPage['kind'], ContentfulStatusCode> = {
  done: 200,
  scopesMissing: 403,
  denied: 403,
  otherBrowser: 400,
  codeUsed: 400,
  misconfigured: 500,
  unavailable: 502,
  busy: 429,
};

const style =
  'body{font:1.1rem/1.5 system-ui,sans-serif;max-width:36rem;margin:4rem auto;padding:0 1rem}' +
  'h1{font-size:1.6rem}@media(prefers-color-scheme:dark){:root{color-scheme:dark}}';
const styleHash = createHash('sha256').update(style).digest('base64');

const securityHeaders = {
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
  // The address of the page holds the code.
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** A page that says how an installation went and what happens next, in the browser's language. */
export async function answerInstallPage(
  context: Context,
  page: InstallPage,
  installUrl: string,
): Promise<Response> {
  const language = languageOf(context);
  const texts = translations[language].install;
  const title = texts[`install.${page.kind}.title`];
  const text = texts[`install.${page.kind}.text`];
  const scopes = page.kind === 'scopesMissing' ? page.scopes : [];
  const link =
    page.kind === 'done'
      ? html`<a href="${page.hubspotUrl}">${texts['install.back']}</a>`
      : html`<a href="${installUrl}">${texts['install.again']}</a>`;
  for (const [name, value] of Object.entries(securityHeaders)) context.header(name, value);
  const body = await html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        ${raw(`<style>${style}</style>`)}
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          <p>${text}</p>
          ${
            scopes.length === 0
              ? ''
              : html`<ul>
                  ${scopes.map((scope) => html`<li>${scope}</li>`)}
                </ul>`
          }
          <p>${link}</p>
        </main>
      </body>
    </html>`;
  return context.html(body, statuses[page.kind]);
}
