import { translations } from '@partner-tier-points/texts/translations';
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { answerPage } from './html-page.ts';
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
  const content = html`<p>${text}</p>
    ${
      scopes.length === 0
        ? ''
        : html`<ul>
            ${scopes.map((scope) => html`<li>${scope}</li>`)}
          </ul>`
    }
    <p>${link}</p>`;
  return answerPage(context, { language, title, content, status: statuses[page.kind] });
}
