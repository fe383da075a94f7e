import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { Transform } from 'node:stream';

export interface SilencingProxy {
  /** The address with this proxy in the place of its host and port. */
  urlOf(address: string): string;
  /**
   * From now on not a byte passes on the connections that are open, in either direction, nor their
   * end: as after a failover, or behind a firewall that forgot them. New ones are as ever, unless
   * `newOnes` too.
   */
  silence(options?: { newOnes: boolean }): void;
  /**
   * Resets the next connection on which a statement that matches is stored: `before` PostgreSQL hears
   * of it, or `after` it has stored it and before its answer gets here. In a transaction that is its
   * commit.
   */
  cut(statement: RegExp, when: 'before' | 'after'): void;
  /** New connections are as ever again. */
  speak(): void;
  close(): Promise<void>;
}

/** How PostgreSQL's answer to a statement ends. */
const readyForQuery = Buffer.from('Z\0\0\0\u0005', 'latin1');

/** Stands on this machine before a database. */
export async function startSilencingProxy(target: string): Promise<SilencingProxy> {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  let isSilent = false;
  let toCut: { statement: RegExp; when: 'before' | 'after' } | null = null;
  const server = createServer({ allowHalfOpen: true }, (near) => {
    const far = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
    for (const socket of [near, far]) {
      open.add(socket);
      // What one side does to a silent connection is nothing to the other.
      socket.on('error', () => undefined);
    }
    if (isSilent) return;
    const reset = () => {
      near.resetAndDestroy();
      far.destroy();
    };
    let inTransaction = false;
    let isMeant = false;
    const reading = new Transform({
      transform(sent: Buffer, _encoding, pass) {
        const text = sent.toString('latin1');
        if (/\bbegin\b/i.test(text)) inTransaction = true;
        if (toCut?.statement.test(text)) isMeant = true;
        const isStored = isMeant && (!inTransaction || /\bcommit\b/i.test(text));
        if (/\b(?:commit|rollback)\b/i.test(text)) inTransaction = false;
        if (!isStored || toCut === null) return pass(null, sent);
        const { when } = toCut;
        toCut = null;
        if (when === 'before') return reset();
        far.unpipe(near);
        far.on('data', (answer: Buffer) => {
          if (answer.includes(readyForQuery)) reset();
        });
        far.resume();
        pass(null, sent);
      },
    });
    near.pipe(reading).pipe(far);
    far.pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: ownPort } = server.address() as AddressInfo;
  return {
    urlOf: (address) => {
      const url = new URL(address);
      url.hostname = '127.0.0.1';
      url.port = String(ownPort);
      return url.href;
    },
    silence: ({ newOnes } = { newOnes: false }) => {
      isSilent = newOnes;
      for (const socket of open) {
        socket.unpipe();
        socket.pause();
      }
    },
    cut: (statement, when) => void (toCut = { statement, when }),
    speak: () => void (isSilent = false),
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
