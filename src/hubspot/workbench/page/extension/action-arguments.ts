import { fitValue } from '../components/fit-props.ts';
import type { Misfit } from '../components/misfit.ts';
import type { Kind } from '../components/prop-kinds.ts';
import { ofFrame, ofPath } from '../components/unusable-props.ts';

const text: Kind = { is: 'text' };
const alertType: Kind = { is: 'text', choices: ['danger', 'info', 'success', 'tip', 'warning'] };
const requiredText: Kind = { is: 'text', required: true };
const names: Kind = { is: 'list text', items: requiredText, required: true };
/** Names of properties, or all of them. */
const namesOrAll: Kind = { ...names, choices: ['*'] };
const toPage: Kind = {
  is: 'object',
  required: true,
  fields: { to: requiredText, params: { is: 'object', values: text } },
};

/** What each action takes, by the name of the argument in the SDK. */
const kinds: Record<string, Record<string, Kind>> = {
  addAlert: {
    alert: {
      is: 'object',
      required: true,
      fields: { type: alertType, title: text, message: requiredText },
    },
  },
  closeOverlay: { id: requiredText },
  copyTextToClipboard: { text: requiredText },
  navigateToPage: { target: toPage },
  openIframeModal: {
    options: {
      is: 'object',
      required: true,
      fields: {
        uri: requiredText,
        height: { is: 'number' },
        width: { is: 'number' },
        title: text,
        flush: { is: 'boolean' },
      },
    },
    onClose: { is: 'function' },
  },
  fetchCrmObjectProperties: { properties: namesOrAll },
  onCrmPropertiesUpdate: { properties: namesOrAll, callback: { is: 'function', required: true } },
};

/**
 * What an extension gives an action, as far as it can be used: an object as the message of an alert
 * would otherwise take the whole page with it, for React draws none.
 */
export function fitArguments(action: string, given: unknown[]) {
  const misfits: Misfit[] = [];
  let isUsable = true;
  const fitted = Object.entries(kinds[action] ?? {}).map(([name, kind], at) => {
    const { value, misfits: own } = fitValue(given[at], kind, name);
    misfits.push(...own);
    const unusable = ofAddress(action, value);
    misfits.push(...unusable);
    if ((kind.required && value === undefined) || unusable.length > 0) isUsable = false;
    return value;
  });
  return { values: [...fitted, ...given.slice(fitted.length)], misfits, isUsable };
}

/** A script, or content without a site, is nothing to open. */
function ofAddress(action: string, value: unknown): Misfit[] {
  const { to, uri } = Object(value) as { to?: unknown; uri?: unknown };
  if (action === 'navigateToPage') return ofPath('target.to', to);
  return action === 'openIframeModal' ? ofFrame('options.uri', uri) : [];
}
