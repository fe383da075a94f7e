import { problemStatuses } from '@partner-tier-points/contract';
import { translations } from '@partner-tier-points/texts/translations';
import type { Context } from 'hono';
import { html } from 'hono/html';
import { answerPage } from './html-page.ts';
import { languageOf } from './install-language.ts';
import { isPage } from './known-routes.ts';
import { headProblem, type ProblemError } from './problem.ts';

/** Files, which a browser opens by a link, and programs may fetch. */
const files = /^\/v1\/exports\/[^/]+\/./;

/** Whether what is wrong is to be read by a person in a browser. */
export function isForPerson(context: Context): boolean {
  const { path, method } = context.req;
  if (isPage(path)) return true;
  const wantsPage = /\btext\/html\b/i.test(context.req.header('accept') ?? '');
  return method === 'GET' && files.test(path) && wantsPage;
}

/** What is wrong as a page in the browser's language, with the status of the problem. */
export async function answerProblemPage(
  context: Context,
  problem: ProblemError,
): Promise<Response> {
  const language = languageOf(context);
  const texts = translations[language].install;
  const kind = kindOf(problem);
  const text = texts[`page.${kind}.text`].replace('{reference}', context.get('requestId'));
  headProblem(context, problem);
  return answerPage(context, {
    language,
    title: texts[`page.${kind}.title`],
    content: html`<p>${text}</p>`,
    status: problemStatuses[problem.code],
  });
}

function kindOf({ code, extra }: ProblemError): 'later' | 'noFile' | 'failed' {
  if (extra.retryAfter !== undefined || code === 'server.stopping') return 'later';
  return code === 'notFound' ? 'noFile' : 'failed';
}
