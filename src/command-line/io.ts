import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';

/** Everything that a command touches outside itself; tests give their own. */
export interface Io {
  /** The content of a file in UTF-8; `-` is standard input. */
  read(file: string): Promise<string>;
  write(output: string): void;
  complain(message: string): void;
  /** Today's ISO day, UTC. */
  today(): string;
}

export const processIo: Io = {
  read: (file) => (file === '-' ? text(process.stdin) : readFile(file, 'utf8')),
  write: (output) => process.stdout.write(output),
  complain: (message) => process.stderr.write(message),
  today: () => new Date().toISOString().slice(0, 10),
};
