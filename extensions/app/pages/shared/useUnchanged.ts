import { useRef } from 'react';

/**
 * The same object while it says the same: what is new is sent to the host, which draws it again.
 */
export function useUnchanged<Value>(value: Value): Value {
  const last = useRef(value);
  if (JSON.stringify(last.current) !== JSON.stringify(value)) last.current = value;
  return last.current;
}
