import type { Misfit } from './misfit.ts';
import { type Href, isFollowed, isNowhere } from './href.ts';

/** What the SDK's types allow and nothing can be done with: these props are left out. */
export function unusableProps(component: string, props: Record<string, unknown>): Misfit[] {
  const { href, to, min, max, src } = props;
  const ofSource = component === 'Iframe' ? ofFrame('src', src) : [];
  return [
    ...ofHref(href as Href | undefined),
    ...ofPath('to', to),
    ...ofRange(min, max),
    ...ofSource,
  ];
}

/** A link that leads nowhere is told apart, where it is drawn. */
function ofHref(href: Href | undefined): Misfit[] {
  if (href === undefined || isNowhere(href)) return [];
  const [path, url] = typeof href === 'string' ? ['href', href] : ['href.url', href.url];
  return isFollowed(url)
    ? []
    : [{ path, value: url, is: 'an address with https:, http:, mailto: or tel:' }];
}

/** Of one of the app's pages. */
export function ofPath(path: string, value: unknown): Misfit[] {
  const isAddress = typeof value === 'string' && /^\s*([a-z][a-z\d+.-]*:|[/\\]{2})/i.test(value);
  return isAddress
    ? [{ path, value, is: "a path of one of the app's pages, such as /clients" }]
    : [];
}

/** Of a page that is shown in a frame, or of an empty frame. */
export function ofFrame(path: string, value: unknown): Misfit[] {
  if (typeof value !== 'string' || value === 'about:blank') return [];
  const isSite = URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
  return isSite ? [] : [{ path, value, is: 'an address with https:' }];
}

function ofRange(min: unknown, max: unknown): Misfit[] {
  const [least, most] = [orderOf(min), orderOf(max)];
  if (least === null || most === null || least <= most) return [];
  return [{ path: 'min', value: min, is: `at most its max of ${JSON.stringify(max)}` }];
}

/** A number, a date or a time as a number that grows with it; null for anything else. */
function orderOf(value: unknown): number | null {
  if (typeof value === 'number') return value;
  const { year, month, date, hours, minutes } = Object(value) as Record<string, unknown>;
  for (const [large, middle, small] of [
    [year, month, date],
    [0, hours, minutes],
  ]) {
    const parts = [large, middle, small];
    if (parts.every((it) => typeof it === 'number')) {
      return ((large as number) * 100 + (middle as number)) * 100 + (small as number);
    }
  }
  return null;
}
