import { useCallback, useEffect, useState } from 'react';
import { isServerFailure, type ServerFailure } from '../data-port/errors.ts';

/** The states of anything that is loaded; `Progress` is what is known while it loads. */
export type Load<Value, Progress = null> =
  | { status: 'pending'; progress: Progress | null }
  | { status: 'ready'; value: Value }
  | { status: 'failed'; failure: ServerFailure };

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

/**
 * Loads when the view appears and whenever `load` changes, so give it a stable function. What comes
 * after the view has gone, or after a newer load began, is thrown away. A failure that is not the
 * server's is a programming error and is thrown into the view.
 */
export function useLoad<Value, Progress = null>(
  load: Loader<Value, Progress>,
): Load<Value, Progress> & LoadControls<Value> {
  const [state, setState] = useState<Load<Value, Progress>>({ status: 'pending', progress: null });
  const [crash, setCrash] = useState<{ error: unknown } | null>(null);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    setState({ status: 'pending', progress: null });
    load(signal, (progress) => {
      if (!signal.aborted) setState({ status: 'pending', progress });
    }).then(
      (value) => {
        if (!signal.aborted && value !== null) setState({ status: 'ready', value });
      },
      (error: unknown) => {
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
