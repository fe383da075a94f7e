import { useCallback, useEffect, useState } from 'react';
import { isServerFailure, type ServerFailure } from '../data-port/errors.ts';

/** The states of anything that is loaded; `Progress` is what is known while it loads. */
export type Load<Value, Progress = null> =
  | { status: 'pending'; progress: Progress | null }
  | { status: 'ready'; value: Value }
  | { status: 'failed'; failure: ServerFailure };

/** What is loaded, and what can be done with it. */
export type Loaded<Value, Progress = null> = Load<Value, Progress> & LoadControls<Value>;

interface LoadControls<Value> {
  /** Begins again from nothing. */
  reload: () => void;
  /** Puts a value in place that came another way, such as the answer to a change. */
  replace: (value: Value) => void;
}

export type Loader<Value, Progress> = (
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
) => Promise<Value | null>;

/** One object for all: what is pending already is not drawn again. */
const pending = { status: 'pending', progress: null } as const;

/**
 * Loads when the view appears and whenever `load` changes, so give it a stable function; null is
 * nothing to load yet. What comes
 * after the view has gone, or after a newer load began, is thrown away. A failure that is not the
 * server's is a programming error and is thrown into the view.
 */
export function useLoad<Value, Progress = null>(
  load: Loader<Value, Progress> | null,
): Loaded<Value, Progress> {
  const [state, setState] = useState<Load<Value, Progress>>(pending);
  const [crash, setCrash] = useState<{ error: unknown } | null>(null);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    let done = false;
    setState(pending);
    load?.(signal, (progress) => {
      // HubSpot draws every change of a state by itself: what is complete at once is not drawn twice.
      setTimeout(() => !done && !signal.aborted && setState({ status: 'pending', progress }));
    }).then(
      (value) => {
        done = true;
        if (!signal.aborted && value !== null) setState({ status: 'ready', value });
      },
      (error: unknown) => {
        done = true;
        if (signal.aborted) return;
        if (isServerFailure(error)) setState({ status: 'failed', failure: error });
        else setCrash({ error });
      },
    );
    return () => controller.abort();
  }, [load, attempt]);

  const reload = useCallback(() => setAttempt((count) => count + 1), []);
  const replace = useCallback((value: Value) => setState({ status: 'ready', value }), []);
  if (crash) throw crash.error;
  return { ...state, reload, replace };
}
