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

/**
 * A copy in which texts and objects stand for what no message can hold.
 *
 * @param copies of what was copied: a part that is there many times is copied once
 */
export function cloneable(value: unknown, copies = new Map<object, unknown>()): unknown {
  if (typeof value === 'symbol' || typeof value === 'function') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (copies.has(value)) return copies.get(value);
  const keep = <Copy>(copy: Copy) => (copies.set(value, copy), copy);
  if (Array.isArray(value)) {
    const copy = keep<unknown[]>([]);
    for (const part of value) copy.push(cloneable(part, copies));
    return copy;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return keep(ofClass(value));
  const { $$typeof, type } = value as { $$typeof?: unknown; type?: unknown };
  if (typeof $$typeof === 'symbol') {
    return { element: typeof type === 'string' ? type : 'a component' };
  }
  const copy = keep(Object.create(null) as Record<string, unknown>);
  for (const [key, part] of Object.entries(value)) copy[key] = cloneable(part, copies);
  return copy;
}

/** Some can be sent, such as dates and maps; others cannot, such as promises. */
function ofClass(value: object): unknown {
  try {
    return structuredClone(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}
