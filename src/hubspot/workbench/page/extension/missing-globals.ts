/**
 * What a page has and an extension, in a worker of its own, has not: named by HubSpot's lint rules
 * `no-dom-access`, `no-browser-storage` and `no-restricted-globals`, with what there is instead.
 */
const instead: Record<string, string> = {
  document: 'Draw with the components of @hubspot/ui-extensions.',
  window: 'What an extension has is in its context and actions.',
  localStorage: 'Use the state of a component, or a server of your own by hubspot.fetch.',
  sessionStorage: 'Use the state of a component, or a server of your own by hubspot.fetch.',
  history: 'Use Link, or actions.openIframeModal.',
};

const notDefined = new RegExp(`\\b(${Object.keys(instead).join('|')}) is not defined(?!:)`, 'g');

/** A text in which JavaScript's word for a global that is missing is followed by HubSpot's reason. */
export function sayMissingGlobals(text: string): string {
  return text.replace(
    notDefined,
    (said, name: string) => `${said}: HubSpot's sandbox has no ${name}. ${instead[name]}`,
  );
}
