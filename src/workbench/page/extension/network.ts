import type { DeveloperState } from '../developer/developer-state.ts';

/** The part of the developer's state that requests feel. */
export type NetworkState = Pick<DeveloperState, 'slow' | 'failing'>;

const wait = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/**
 * Sends a request as the developer wants the network to be: late, or not at all.
 *
 * @param refused what a server that fails with this status would have answered.
 * @throws {TypeError} as a browser's fetch does, when there is no connection.
 */
export async function overNetwork<Answer>(
  { slow, failing }: NetworkState,
  send: () => Promise<Answer>,
  refused: (status: number) => Answer,
): Promise<Answer> {
  window.__workbench.waiting += 1;
  try {
    if (slow !== null) await wait(slow);
    if (failing === 'offline') throw new TypeError('Failed to fetch');
    return failing === null ? await send() : refused(failing);
  } finally {
    window.__workbench.waiting -= 1;
  }
}

/** Asks the workbench's process. @throws {Error} when it refuses the question itself. */
export async function ask<Answer>(path: string, body: unknown): Promise<Answer> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Answer;
}
