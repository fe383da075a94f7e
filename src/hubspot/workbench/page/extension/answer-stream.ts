import type { ReplyTo, StreamedAnswer } from '../../shared/answer-stream.ts';
import { counted, post } from './network.ts';

const page = crypto.randomUUID();
const waiting = new Map<number, Waiting>();
let lastId = 0;

interface Waiting {
  resolve: (answer: unknown) => void;
  reject: (error: unknown) => void;
}

/**
 * Asks the workbench's process what may take long, and leaves no connection waiting for it: the
 * answers to all such questions come over one.
 *
 * @throws {Error} when the process refuses the question itself.
 */
export function askInStream<Answer>(path: string, body: object): Promise<Answer> {
  lastId += 1;
  const replyTo: ReplyTo = { page, id: lastId };
  return counted(
    () =>
      new Promise<Answer>((resolve, reject) => {
        waiting.set(replyTo.id, { resolve: resolve as (answer: unknown) => void, reject });
        send(path, { ...body, replyTo }).catch((error: unknown) => {
          waiting.delete(replyTo.id);
          reject(error as Error);
        });
      }),
  );
}

async function send(path: string, body: object): Promise<void> {
  const response = await post(path, body);
  // The answer comes over a stream that is open already.
  if (response.status === 202 || !response.body) return;
  try {
    for await (const line of linesOf(response.body)) {
      const { id, answer } = JSON.parse(line) as StreamedAnswer;
      waiting.get(id)?.resolve(answer);
      waiting.delete(id);
    }
  } catch (error) {
    // The workbench is gone: nobody else will answer these.
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }
}

async function* linesOf(body: ReadableStream<BufferSource>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const lines = (text + read.value).split('\n');
    text = lines.pop() ?? '';
    yield* lines;
  }
}
