export interface Seen {
  /** Fragments of the app's pages that are linked to. */
  links: string[];
  problems: string[];
  /** What the SDK's router shows for a path that no route has. */
  isNoPage: boolean;
}

/**
 * Reads what the extensions on a page of the workbench show. It runs in the browser, so that it may
 * use nothing from outside of itself.
 *
 * @param options.drawn selects all that extensions draw into.
 * @param options.mayFail whether an extension may show nothing but an error.
 */
export function readExtensions(options: { drawn: string; mayFail: boolean }): Seen {
  const all = [...document.querySelectorAll(options.drawn)];
  const links = window.__workbench.links();
  const problems: string[] = [];
  for (const { name, address } of links) {
    if (address === null) problems.push(`the link "${name}" leads nowhere`);
    else if (isUnfilled(address)) {
      // Of a page of the app, without what the workbench adds to it.
      const shown = readable(address).replace(/^#\/page([^?]*).*/, '$1');
      problems.push(`the link "${name}" leads to ${shown}, in which a value is missing`);
    }
  }
  const failed = window.__workbench.log.filter(
    (it) => it.level === 'warn' && ['fetch', 'serverless', 'crm'].includes(it.source),
  );
  for (const extension of document.querySelectorAll('[data-extension]')) {
    if (options.mayFail) continue;
    if (isEmpty(extension)) problems.push('draws nothing');
    if (isOnlyLoading(extension)) {
      problems.push('shows nothing but that it loads, and no request of it is under way');
    }
    const error = onlyErrorOf(extension) ?? plainErrorOf(extension);
    if (error === null) continue;
    const causes = failed.map((it) => {
      const [last = ''] = it.details?.split('\n').slice(-1) ?? [];
      return `\n    ${it.message}: ${last.slice(0, 300)}`;
    });
    const cause = causes.length === 0 ? '' : `\nRequests that failed before:${causes.join('')}`;
    problems.push(`shows nothing but an error: ${error}${cause}`);
  }
  for (const missing of document.querySelectorAll('.missing')) {
    problems.push(missing.textContent ?? '');
  }
  return {
    links: links.flatMap(({ address }) => (address?.startsWith('#/page') ? [address] : [])),
    problems,
    isNoPage: all.some((it) => it.textContent?.includes('This app page does not exist.')),
  };

  function isUnfilled(address: string): boolean {
    return /\$\{|\[object |[/=](?:undefined|null|NaN)(?=$|[/?#&])/.test(readable(address));
  }

  function readable(address: string): string {
    try {
      return decodeURI(address);
    } catch {
      return address;
    }
  }

  /** What it draws may be in the header of a page, or in a dialog. */
  function isEmpty(extension: Element): boolean {
    const elsewhere = ':is(.page-header-title, .page-header-actions):not(:empty), [role="dialog"]';
    const isStarted = extension.getAttribute('data-started') === 'true';
    return (
      isStarted && extension.childNodes.length === 0 && document.querySelector(elsewhere) === null
    );
  }

  function isOnlyLoading(extension: Element): boolean {
    if (window.__workbench.waiting > 0) return false;
    const rest = extension.cloneNode(true) as Element;
    const spinners = rest.querySelectorAll('.hs-spinner');
    for (const it of spinners) it.remove();
    if (rest.querySelector('table, input, textarea, select, img, svg, a, button')) return false;
    const text = rest.textContent?.trim() ?? '';
    return spinners.length > 0 ? text === '' : /^loading\b.{0,30}$/i.test(text);
  }

  /** The same where the error is mere text, after a request that failed. */
  function plainErrorOf(extension: Element): string | null {
    // As it is read: what stands in two lines are two words.
    const text = (extension as HTMLElement).innerText.trim().replace(/\s+/g, ' ');
    const own = failed.filter((it) => it.extension === extension.getAttribute('data-extension'));
    const isMore = extension.querySelector('table, input, textarea, select, img, svg, a') !== null;
    if (text === '' || text.length > 300 || own.length === 0 || isMore) return null;
    const words = /\b(?:errors?|failed|failure|could ?n[o']t|cannot|can't|unable|went wrong)\b/i;
    const isSaid = words.test(text) || own.some((it) => text.includes(it.message));
    return isSaid ? text : null;
  }

  /** The text of its error, when that is all that it shows. */
  function onlyErrorOf(extension: Element): string | null {
    const errors = '.hs-state[role="alert"], .hs-alert-danger';
    const [first] = extension.querySelectorAll(errors);
    if (!first) return null;
    const rest = extension.cloneNode(true) as Element;
    // Trying again is part of the error.
    for (const it of rest.querySelectorAll(`${errors}, h2, button, hr`)) it.remove();
    return rest.textContent?.trim() === '' ? (first.textContent ?? '') : null;
  }
}
