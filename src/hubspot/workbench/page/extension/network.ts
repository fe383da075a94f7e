import type { DeveloperState } from '../developer/developer-state.ts';
import { writeJson } from '../write-json.ts';

/** The part of the developer's state that requests feel. */
export type NetworkState = Pick<DeveloperState, 'slow' | 'failing' | 'empty'>;

const wait = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/**
 * Sends a request as the developer wants the network to be: late, without an answer, or not at all.
 *
 * @param refused what a server that fails with this status would have answered.
 * @throws {TypeError} as a browser's fetch does, when there is no connection.
 */
export async function overNetwork<Answer>(
  { slow, failing }: NetworkState,
  send: () => Promise<Answer>,
  refused: (status: number) => Answer,
): Promise<Answer> {
  // Not counted: a check that waited for it would wait for ever.
  if (failing === 'loading') return new Promise<never>(() => undefined);
  return counted(async () => {
    if (slow !== null) await wait(slow);
    if (failing === 'offline') throw new TypeError('Failed to fetch');
    return failing === null ? send() : refused(failing);
  });
}

/** Counts as waiting until it is done: a check looks at the page when nothing is waited for. */
export async function counted<Answer>(wait: () => Promise<Answer>): Promise<Answer> {
  window.__workbench.waiting += 1;
  try {
    return await wait();
  } finally {
    window.__workbench.waiting -= 1;
  }
}

/** Asks the workbench's process. @throws {Error} when it refuses the question itself. */
export function ask<Answer>(path: string, body: unknown): Promise<Answer> {
  return counted(async () => (await (await post(path, body)).json()) as Answer);
}

/** @throws {Error} when the workbench's process refuses the question itself. */
export async function post(path: string, body: unknown): Promise<Response> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: writeJson(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response;
}
