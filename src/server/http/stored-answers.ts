import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context } from 'hono';
import type { Environment } from './environment.ts';
import { isKnown } from './is-known.ts';

/** Bytes of answers that are kept; an account's page takes up to 800 kB, compressed a tenth of it. */
const mostBytes = 32 * 2 ** 20;
/** Shorter answers are sent as they are: a packet is a packet. */
const worthCompressing = 1_000;

const compress = promisify(gzip);

interface StoredAnswer {
  bytes: Uint8Array<ArrayBuffer>;
  isCompressed: boolean;
}

/** An answer that is the same as long as its key is. */
export interface KeyedAnswer<Answer> {
  /** All that the answer depends on. */
  key: string;
  make: () => Promise<Answer>;
}

/**
 * Answers as bytes, made and compressed once: the longest unused ones are forgotten. Who has one
 * already is told by its ETag that it is still the same.
 */
export class StoredAnswers {
  readonly #kept = new Map<string, StoredAnswer>();
  readonly #most: number;
  #bytes = 0;

  constructor(most = mostBytes) {
    this.#most = most;
  }

  async answer(
    context: Context<Environment>,
    { key, make }: KeyedAnswer<string>,
  ): Promise<Response> {
    const { req } = context;
    const hash = createHash('sha256').update(key).digest('base64url');
    const compressed = /\bgzip\b/.test(req.header('accept-encoding') ?? '');
    // Two encodings of one answer have to be told apart.
    const etag = `"${hash}${compressed ? '.gz' : ''}"`;
    const headers: Record<string, string> = {
      ETag: etag,
      Vary: 'Accept-Encoding',
      // Whoever asks may have lost the right to see it: only its bytes may be spared.
      'Cache-Control': 'private, no-cache',
    };
    // The context would make Headers of them, which takes longer than the rest.
    if (isKnown(req.header('if-none-match'), etag))
      return new Response(null, { status: 304, headers });
    const { bytes, isCompressed } = this.#find(etag) ?? (await this.#store(etag, make, compressed));
    headers['Content-Type'] = 'application/json';
    if (isCompressed) headers['Content-Encoding'] = 'gzip';
    return new Response(bytes, { headers });
  }

  #find(etag: string): StoredAnswer | undefined {
    const known = this.#kept.get(etag);
    if (known === undefined) return undefined;
    this.#kept.delete(etag);
    this.#kept.set(etag, known);
    return known;
  }

  async #store(
    etag: string,
    make: () => Promise<string>,
    compressed: boolean,
  ): Promise<StoredAnswer> {
    const plain = Buffer.from(await make());
    const isCompressed = compressed && plain.length >= worthCompressing;
    const made = {
      bytes: new Uint8Array(isCompressed ? await compress(plain) : plain),
      isCompressed,
    };
    // Somebody else may have asked for the same meanwhile.
    this.#forget(etag);
    this.#kept.set(etag, made);
    this.#bytes += made.bytes.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#most) break;
      this.#forget(oldest);
    }
    return made;
  }

  #forget(etag: string): void {
    this.#bytes -= this.#kept.get(etag)?.bytes.length ?? 0;
    this.#kept.delete(etag);
  }
}
