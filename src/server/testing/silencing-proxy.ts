import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface SilencingProxy {
  /** The address with this proxy in the place of its host and port. */
  urlOf(address: string): string;
  /**
   * From now on not a byte passes on the connections that are open, in either direction, nor their
   * end: as after a failover, or behind a firewall that forgot them. New ones are as ever, unless
   * `newOnes` too.
   */
  silence(options?: { newOnes: boolean }): void;
  /** New connections are as ever again. */
  speak(): void;
  close(): Promise<void>;
}

/** Stands on this machine before a database. */
export async function startSilencingProxy(target: string): Promise<SilencingProxy> {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  let isSilent = false;
  const server = createServer({ allowHalfOpen: true }, (near) => {
    const far = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
    for (const socket of [near, far]) {
      open.add(socket);
      // What one side does to a silent connection is nothing to the other.
      socket.on('error', () => undefined);
    }
    if (isSilent) return;
    near.pipe(far);
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
    speak: () => void (isSilent = false),
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
