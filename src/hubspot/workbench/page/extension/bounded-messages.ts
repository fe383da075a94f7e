/** Values in a message, each counted as often as it is there. */
const mostValues = 1_000_000;
/** Nobody nests what is drawn this deep, and what takes it apart goes a call deeper for each level. */
const deepest = 1_000;

/**
 * Stops a message that the page would take seconds to read, or for ever: what reads it visits a value
 * as often as it is there, which doubles with each level of a list that holds the next one twice.
 *
 * @param refuse told why; no listener that is added later hears of the message.
 */
export function boundMessages(worker: EventTarget, refuse: (reason: string) => void): void {
  worker.addEventListener('message', (event) => {
    if (weigh((event as MessageEvent).data) <= mostValues) return;
    event.stopImmediatePropagation();
    refuse(
      `The extension sends more at once than can be drawn: over ${mostValues.toLocaleString('en')} values, or some within themselves. Give its components less`,
    );
  });
}

/** How many values a message holds; each is looked at once. */
export function weigh(message: unknown): number {
  const known = new Map<object, number>();
  const weightOf = (value: unknown, depth: number): number => {
    if (typeof value !== 'object' || value === null) return 1;
    const before = known.get(value);
    if (before !== undefined) return before;
    if (depth > deepest) return Number.POSITIVE_INFINITY;
    // For as long as it is being counted: it is within itself.
    known.set(value, Number.POSITIVE_INFINITY);
    const weight = Array.isArray(value) ? ofList(value, depth) : ofObject(value, depth);
    known.set(value, weight);
    return weight;
  };
  function ofList(list: unknown[], depth: number): number {
    // A list can be long and hold nothing.
    let weight = 1 + list.length;
    for (let at = 0; at < list.length && weight <= mostValues; at += 1) {
      weight += weightOf(list[at], depth + 1);
    }
    return weight;
  }
  function ofObject(object: object, depth: number): number {
    const prototype: unknown = Object.getPrototypeOf(object);
    if (prototype !== Object.prototype && prototype !== null) return 1;
    const values = Object.values(object);
    // Read by an object that is made anew with each key.
    let weight = 1 + values.length ** 2 / 100;
    for (const value of values) weight += weightOf(value, depth + 1);
    return weight;
  }
  return weightOf(message, 0);
}
