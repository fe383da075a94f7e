import { useCallback, useLayoutEffect, useState, type SetStateAction } from 'react';
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

/** Tells a load whether anybody still waits for it. */
export type Signal = Pick<AbortSignal, 'aborted'>;

export type Loader<Value, Progress> = (
  signal: Signal,
  onProgress: (progress: Progress) => void,
) => Promise<Value | null>;

/** One object for all: what is pending already is not drawn again. */
const pending = { status: 'pending', progress: null } as const;

/** A load under way. */
interface Run<Value> {
  answer: Promise<Value | null>;
  signal: { aborted: boolean };
}

function begin<Value, Progress>(
  load: Loader<Value, Progress>,
  tell: (state: Load<Value, Progress>) => void,
): Run<Value> {
  const signal = { aborted: false };
  const answer = load(signal, (progress) => {
    // HubSpot draws every change of a state by itself: what is complete at once is not drawn twice.
    setTimeout(() => signal.aborted || tell({ status: 'pending', progress }));
  });
  return { answer, signal };
}

/**
 * Loads when the view appears and whenever `load` changes, so give it a stable function; null is
 * nothing to load yet. The first load begins while the view is made, before its host draws anything.
 * What comes after the view has gone, or after a newer load began, is thrown away. A failure that is
 * not the server's is a programming error and is thrown into the view.
 */
export function useLoad<Value, Progress = null>(
  load: Loader<Value, Progress> | null,
): Loaded<Value, Progress> {
  const [state, setState] = useState<Load<Value, Progress>>(pending);
  const [attempt, setAttempt] = useState(0);
  const [first] = useState(() => load && begin(load, setState));

  // At once, so that a load that fails is heard.
  useLayoutEffect(() => {
    setState(pending);
    if (!load) return undefined;
    // Whatever follows the first load ends it.
    const { answer, signal } = !first || first.signal.aborted ? begin(load, setState) : first;
    const tell = (next: SetStateAction<Load<Value, Progress>>) => {
      if (!signal.aborted) setState(next);
      signal.aborted = true;
    };
    answer.then(
      (value) => value !== null && tell({ status: 'ready', value }),
      (error: unknown) =>
        tell(() => {
          // Where the view is drawn, so that what is around it can catch it.
          if (!isServerFailure(error)) throw error;
          return { status: 'failed', failure: error };
        }),
    );
    return () => {
      signal.aborted = true;
    };
  }, [load, attempt]);

  const reload = useCallback(() => setAttempt((count) => count + 1), []);
  const replace = useCallback((value: Value) => setState({ status: 'ready', value }), []);
  return { ...state, reload, replace };
}
