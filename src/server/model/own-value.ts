/**
 * The value under a name that somebody else chose: every object has a `constructor` and a
 * `__proto__`, which are no values of anybody's.
 */
export function ownValue<Value>(
  values: Readonly<Partial<Record<string, Value>>>,
  name: string,
): Value | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
