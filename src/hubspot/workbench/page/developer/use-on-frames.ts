import { useEffect, useState } from 'react';

/**
 * Re-renders at most once a frame while something changes often: an extension can send hundreds of
 * messages at once.
 */
export function useOnFrames(subscribe: (listener: () => void) => () => void): void {
  const [, draw] = useState(0);
  useEffect(() => {
    let frame: number | null = null;
    const stop = subscribe(() => {
      frame ??= requestAnimationFrame(() => {
        frame = null;
        draw((count) => count + 1);
      });
    });
    return () => {
      stop();
      if (frame !== null) cancelAnimationFrame(frame);
    };
  }, [subscribe]);
}
