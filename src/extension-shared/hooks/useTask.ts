import { useCallback, useRef, useState } from 'react';
import { isServerFailure, type ServerFailure } from '../data-port/errors.ts';

/** Something that a user starts, such as an export or a save. */
export type Task<Value> =
  | { status: 'idle' }
  | { status: 'running' }
  | { status: 'done'; value: Value }
  | { status: 'failed'; failure: ServerFailure };

/**
 * Runs what a user starts and reports its state, that of the newest run if there are several. A
 * failure that is not the server's is a programming error and is thrown into the view.
 *
 * @returns `run` resolves to the value, or to null when the server failed
 */
export function useTask<Value>() {
  const [state, setState] = useState<Task<Value>>({ status: 'idle' });
  const newest = useRef(0);
  const run = useCallback(async (work: () => Promise<Value>): Promise<Value | null> => {
    newest.current += 1;
    const mine = newest.current;
    const tell = (next: Task<Value>) => {
      if (mine === newest.current) setState(next);
    };
    tell({ status: 'running' });
    try {
      const value = await work();
      tell({ status: 'done', value });
      return value;
    } catch (error) {
      if (isServerFailure(error)) tell({ status: 'failed', failure: error });
      // Where the view is drawn, so that what is around it can catch it.
      else
        setState(() => {
          throw error;
        });
      return null;
    }
  }, []);
  const clear = useCallback(() => setState({ status: 'idle' }), []);
  return { state, run, clear };
}
