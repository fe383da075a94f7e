import { createHash } from 'node:crypto';
import type { Language } from '@partner-tier-points/texts';
import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

const style =
  'body{font:1.1rem/1.5 system-ui,sans-serif;max-width:36rem;margin:3rem auto;padding:0 1rem}' +
  'h1{font-size:1.4rem;line-height:1.25}button{font:inherit;padding:.6rem 1.2rem}@media(prefers-color-scheme:dark){:root{color-scheme:dark}}';
const styleHash = createHash('sha256').update(style).digest('base64');

type Markup = ReturnType<typeof html>;

/** A page for a browser that comes without HubSpot: from an installation or an e-mail. */
export async function answerPage(
  context: Context,
  {
    language,
    title,
    content,
    status,
    hasForm = false,
  }: {
    language: Language;
    title: string;
    content: Markup;
    status: ContentfulStatusCode;
    hasForm?: boolean;
  },
): Promise<Response> {
  const formAction = hasForm ? "'self'" : "'none'";
  const headers = {
    'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; frame-ancestors 'none'; base-uri 'none'; form-action ${formAction}`,
    // The address of the page holds a code or a signature.
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
  for (const [name, value] of Object.entries(headers)) context.header(name, value);
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
          ${content}
        </main>
      </body>
    </html>`;
  return context.html(body, status);
}
