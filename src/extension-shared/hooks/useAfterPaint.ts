import { useEffect, useState } from 'react';

/** Milliseconds for the host, which draws in its own thread and does not say when it has. */
export const hostsTime = 60;

/**
 * Computes what takes long after the view has been shown, so that a click is answered at once. Give
 * it a stable function; null until the newest one has run.
 */
export function useAfterPaint<Value>(compute: () => Value): Value | null {
  const [computed, setComputed] = useState<{ by: () => Value; value: Value } | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setComputed({ by: compute, value: compute() }), hostsTime);
    return () => clearTimeout(timer);
  }, [compute]);
  return computed?.by === compute ? computed.value : null;
}
