type Post = (message: unknown, transfer?: Transferable[]) => void;

/**
 * Sends what can be sent. A message that holds something that cannot, such as an element of React
 * where HubSpot takes text, goes with a description in its place: the page says which prop it is of.
 */
export function sendCloneable(post: Post): Post {
  return (message, transfer) => {
    try {
      post(message, transfer);
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'DataCloneError') throw error;
      post(cloneable(message), transfer);
    }
  };
}

/** A copy in which texts and objects stand for what no message can hold. */
export function cloneable(value: unknown): unknown {
  if (typeof value === 'symbol' || typeof value === 'function') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(cloneable);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return ofClass(value);
  const { $$typeof, type } = value as { $$typeof?: unknown; type?: unknown };
  if (typeof $$typeof === 'symbol') {
    return { element: typeof type === 'string' ? type : 'a component' };
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cloneable(part)]));
}

/** Some can be sent, such as dates and maps; others cannot, such as promises. */
function ofClass(value: object): unknown {
  try {
    return structuredClone(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}
