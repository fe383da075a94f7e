import { fromWebWorker, type MessageEndpoint } from '@remote-ui/rpc';

/** Messages one way, and what they would take as JSON, in bytes. */
export interface Count {
  messages: number;
  bytes: number;
}

/** What went between page and worker from one act of the user to the next. */
export interface Interaction {
  /** For example `click Save`; the first one is `start`. */
  label: string;
  toWorker: Count;
  toPage: Count;
  /** Milliseconds from the act to the last message; 0 while there was none. */
  duration: number;
}

export interface Traffic {
  /** The worker's messages, counted on their way. */
  endpoint(worker: Worker): MessageEndpoint;
  /** Oldest first; those without a message are left out. */
  interactions(): Interaction[];
  version(): number;
  subscribe(listener: () => void): () => void;
  end(): void;
}

/** Acts that an extension may answer. */
const acts = ['click', 'keydown', 'input', 'change'] as const;
/** An extension that runs for days must not fill the memory. */
const mostInteractions = 200;
/** Milliseconds: while an extension waits for its first answer the page is idle, and shall be there at once. */
const untilWeighed = 1_000;

/** Counts messages between page and worker, by what the user did. */
export function createTraffic(): Traffic {
  const listeners = new Set<() => void>();
  const interactions: Interaction[] = [];
  /** Messages that are not counted in bytes yet: writing them out would delay what they draw. */
  const unweighed: { count: Count; message: unknown }[] = [];
  let version = 0;
  let startedAt = performance.now();

  function begin(label: string): void {
    startedAt = performance.now();
    const last = interactions.at(-1);
    if (last && last.toWorker.messages + last.toPage.messages === 0) interactions.pop();
    interactions.push({
      label,
      toWorker: { messages: 0, bytes: 0 },
      toPage: { messages: 0, bytes: 0 },
      duration: 0,
    });
    if (interactions.length > mostInteractions) interactions.shift();
  }

  function count(direction: 'toWorker' | 'toPage', message: unknown): void {
    const interaction = interactions.at(-1);
    if (!interaction) return;
    interaction[direction].messages += 1;
    if (unweighed.length === 0) setTimeout(() => whenIdle(weigh), untilWeighed);
    unweighed.push({ count: interaction[direction], message });
    const now = performance.now();
    interaction.duration = now - startedAt;
    window.__workbench.lastMessage = now;
    version += 1;
    for (const listener of listeners) listener();
  }

  function weigh(): void {
    for (const { count: known, message } of unweighed.splice(0)) known.bytes += sizeOf(message);
  }

  const onAct = (event: Event) => begin(`${event.type} ${nameOf(event.target)}`.trim());
  for (const act of acts) window.addEventListener(act, onAct, { capture: true });
  begin('start');

  return {
    endpoint(worker) {
      const endpoint = fromWebWorker(worker);
      worker.addEventListener('message', (event) => count('toPage', event.data));
      return {
        addEventListener: (...listener) => endpoint.addEventListener(...listener),
        removeEventListener: (...listener) => endpoint.removeEventListener(...listener),
        terminate: () => worker.terminate(),
        postMessage(message: unknown, transferables?: Transferable[]) {
          count('toWorker', message);
          endpoint.postMessage(message, transferables);
        },
      };
    },
    interactions() {
      weigh();
      return interactions.filter((it) => it.toWorker.messages + it.toPage.messages > 0);
    },
    version: () => version,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    end() {
      for (const act of acts) window.removeEventListener(act, onAct, { capture: true });
    },
  };
}

/** Safari has no idle time. */
const whenIdle = (work: () => void) =>
  'requestIdleCallback' in window ? void requestIdleCallback(work) : work();

const encoder = new TextEncoder();

function sizeOf(message: unknown): number {
  try {
    return encoder.encode(JSON.stringify(message) ?? '').byteLength;
  } catch {
    // Messages are cloned, not written as JSON: what JSON cannot hold goes through uncounted.
    return 0;
  }
}

/** How a person would name what was used: its label, or its text when that is short. */
function nameOf(target: EventTarget | null): string {
  const element = target instanceof Element ? target.closest('button,a,input,[role]') : null;
  const name = element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}
