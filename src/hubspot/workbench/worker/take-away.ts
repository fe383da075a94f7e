/**
 * What HubSpot's documentation says an extension does not have, with the reason that it gives: the
 * lint rules `no-restricted-globals`, `no-native-http` and `no-browser-dialogs`.
 */
const functions: Record<string, string> = {
  fetch: 'Use hubspot.fetch, for addresses in permittedUrls.fetch.',
  XMLHttpRequest: 'Use hubspot.fetch, for addresses in permittedUrls.fetch.',
  importScripts: 'Use import.',
  addEventListener: 'Use the events of components, such as onClick.',
  removeEventListener: 'Use the events of components, such as onClick.',
  alert: 'Use actions.addAlert, or Alert.',
  confirm: 'Use Modal with Button.',
  prompt: 'Use Modal with Input.',
};
const values: Record<string, string> = {
  location: 'Read where the extension is from its context.',
};

/**
 * Not named by HubSpot: storage that another extension of the same origin could read, and ways out
 * that no `permittedUrls` holds. What HubSpot says of `localStorage` and `fetch` holds for them too.
 */
const unnamedFunctions: Record<string, string> = {
  WebSocket: 'Use hubspot.fetch.',
  WebSocketStream: 'Use hubspot.fetch.',
  WebTransport: 'Use hubspot.fetch.',
  EventSource: 'Use hubspot.fetch.',
  BroadcastChannel: 'Use the state of a component.',
  Worker: 'An extension runs in one worker.',
  webkitRequestFileSystem: 'Use the state of a component.',
  webkitRequestFileSystemSync: 'Use the state of a component.',
  webkitResolveLocalFileSystemURL: 'Use the state of a component.',
  webkitResolveLocalFileSystemSyncURL: 'Use the state of a component.',
};
const unnamedValues: Record<string, string> = {
  indexedDB: 'Use the state of a component, or a server of your own by hubspot.fetch.',
  caches: 'Use the state of a component, or a server of your own by hubspot.fetch.',
};

const ofNavigator: Record<string, string> = {
  storage: 'Use the state of a component, or a server of your own by hubspot.fetch.',
  storageBuckets: 'Use the state of a component, or a server of your own by hubspot.fetch.',
};

/**
 * Takes from a worker what HubSpot's sandbox takes away. A function throws and says what there is
 * instead; a value is undefined, so that a library that looks for it first goes without.
 *
 * @param warn told once of each value that is read.
 */
export function takeAway(scope: object, warn: (message: string) => void): void {
  for (const [name, instead] of Object.entries({ ...functions, ...unnamedFunctions })) {
    const message = sentence(name, instead);
    define(scope, name, {
      value: function unavailable() {
        throw new Error(message);
      },
    });
  }
  takeValues(scope, { ...values, ...unnamedValues }, warn);
  const { navigator } = scope as { navigator?: object };
  if (navigator) takeValues(navigator, ofNavigator, warn);
}

function takeValues(
  holder: object,
  taken: Record<string, string>,
  warn: (message: string) => void,
): void {
  for (const [name, instead] of Object.entries(taken)) {
    let told = false;
    define(holder, name, {
      get() {
        if (!told) warn(sentence(name, instead));
        told = true;
        return undefined;
      },
    });
  }
}

/**
 * Takes away where a browser keeps what it puts on the global object, too: `WorkerGlobalScope.prototype`
 * has the same. Events are left there, as other objects have them from there.
 */
function takeFromPrototypes(scope: object, name: string): void {
  for (
    let above: unknown = Object.getPrototypeOf(scope);
    typeof above === 'object' && above !== null && above !== EventTarget.prototype;
    above = Object.getPrototypeOf(above)
  ) {
    Reflect.deleteProperty(above, name);
  }
}

function sentence(name: string, instead: string): string {
  return `${name} is not available in HubSpot's sandbox. ${instead}`;
}

function define(scope: object, name: string, property: PropertyDescriptor): void {
  takeFromPrototypes(scope, name);
  Object.defineProperty(scope, name, { ...property, configurable: false, enumerable: false });
}
