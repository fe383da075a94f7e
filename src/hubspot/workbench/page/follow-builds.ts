import type { BuildEvent, WorkbenchDescription } from '../shared/description.ts';

export interface BuildListener {
  /** What there is to show: at first, and again whenever the workbench was out of reach. */
  onDescription: (description: WorkbenchDescription) => void;
  onBuild: (event: BuildEvent) => void;
  /** @param isRefused whether it answers, and lets this page in no longer. */
  onSilence: (isRefused: boolean) => void;
}

/**
 * Tells how the extensions are built, while the page can be seen: a browser keeps few connections
 * to one address (six, for most), and tabs that merely wait would use them up.
 *
 * @returns what ends it.
 */
export function followBuilds(listener: BuildListener): () => void {
  let events: EventSource | null = null;

  function stop(): void {
    events?.close();
    events = null;
  }

  function start(): void {
    const stream = new EventSource('/api/builds');
    events = stream;
    // Again when the workbench was restarted: the stream reconnects by itself.
    stream.addEventListener('description', (event) => {
      listener.onDescription(JSON.parse(event.data as string) as WorkbenchDescription);
      // A tab that was opened in the background now has what it needs.
      if (document.hidden) stop();
    });
    stream.addEventListener('build', (event) => {
      listener.onBuild(JSON.parse(event.data as string) as BuildEvent);
    });
    stream.addEventListener('error', () =>
      listener.onSilence(stream.readyState === EventSource.CLOSED),
    );
  }

  const onVisibility = () => {
    if (document.hidden) stop();
    else if (events === null) start();
  };
  document.addEventListener('visibilitychange', onVisibility);
  start();
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    stop();
  };
}
