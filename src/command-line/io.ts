import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';

/** Everything that a command touches outside itself; tests give their own. */
export interface Io {
  /** The content of a file in UTF-8; `-` is standard input. */
  read(file: string): Promise<string>;
  /** What a server answers to a GET. */
  get(url: URL, headers: Record<string, string>): Promise<{ status: number; body: string }>;
  /** A variable of the environment. */
  variable(name: string): string | undefined;
  write(output: string): void;
  complain(message: string): void;
  /** Today's ISO day, UTC. */
  today(): string;
}

export const processIo: Io = {
  read: (file) => (file === '-' ? text(process.stdin) : readFile(file, 'utf8')),
  get: async (url, headers) => {
    // Not to where an answer sends it: the key is for this server.
    const answer = await fetch(url, { headers, redirect: 'error' });
    return { status: answer.status, body: await answer.text() };
  },
  variable: (name) => process.env[name],
  write: (output) => process.stdout.write(output),
  complain: (message) => process.stderr.write(message),
  today: () => new Date().toISOString().slice(0, 10),
};
