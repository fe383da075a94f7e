import type { Context } from 'hono';
import { stream } from 'hono/streaming';
import type { ReplyTo } from '../shared/answer-stream.ts';

interface AnswerStream {
  add(id: number, answer: Promise<unknown>): void;
}

/**
 * Sends the answers to one page over one response. A browser has some six connections to an
 * address: with a response for each request, twenty requests of an extension would run five at a
 * time, while HubSpot runs them all.
 *
 * @returns answers a request: with the stream of the answers when there is none yet, otherwise with
 * 202, and the answer itself follows in the stream.
 */
export function createAnswerStreams() {
  const open = new Map<string, AnswerStream>();

  return function reply(
    context: Context,
    { page, id }: ReplyTo,
    answer: Promise<unknown>,
  ): Response {
    const running = open.get(page);
    if (running) {
      running.add(id, answer);
      return context.body(null, 202);
    }
    return stream(context, async (out) => {
      await new Promise<void>((resolve) => {
        let waiting = 0;
        const end = () => {
          // In the same turn: whoever asks from now on gets a stream of their own.
          open.delete(page);
          resolve();
        };
        const added: AnswerStream = {
          add(of, settled) {
            waiting += 1;
            void settled
              .then((value) => out.writeln(JSON.stringify({ id: of, answer: value })))
              .then(() => {
                waiting -= 1;
                if (waiting === 0) end();
              }, end);
          },
        };
        out.onAbort(end);
        open.set(page, added);
        added.add(id, answer);
      });
    });
  };
}
