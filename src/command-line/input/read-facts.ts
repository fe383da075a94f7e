import { FactsError, parseFacts, type Facts } from '@partner-tier-points/points';
import { InputError } from '../input-error.ts';
import type { Io } from '../io.ts';
import { factsFromServer } from './facts-from-server.ts';
import { factsFromCsv } from './facts-from-csv.ts';
import { openApi, type ServerOptions } from './server-api.ts';
import { nameOf, readJson } from './read-source.ts';

export interface FactsOptions extends ServerOptions {
  clients?: string | undefined;
  sales?: string | undefined;
  partner?: string | undefined;
  conversions?: string | undefined;
}

/** The value at a path of a JSON document, short enough for a message. */
export function showValueAt(document: unknown, keys: readonly PropertyKey[]): string {
  let value: unknown = document;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return '';
    value = Reflect.get(value, key);
  }
  const shown = toJson(value);
  return ` (is ${shown.length > 60 ? `${shown.slice(0, 57)}...` : shown})`;
}

/** An ellipsis for what is nested deeper than a program can follow. */
function toJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '…';
  }
}

async function factsFromJson(file: string, io: Io): Promise<Facts> {
  const document = await readJson(file, io);
  try {
    return parseFacts(document);
  } catch (error) {
    if (!(error instanceof FactsError)) throw error;
    throw new InputError(
      error.issues.map(
        ({ path, keys, message }) =>
          `${nameOf(file)}: ${path || 'the document'}: ${message}${showValueAt(document, keys)}`,
      ),
    );
  }
}

/**
 * The facts that a command is about: a JSON document from a file or standard input, CSV files, or
 * those of an account from its server.
 *
 * @throws InputError naming the file and every wrong place in it
 */
export async function readFacts(
  file: string | undefined,
  { clients, sales, partner, conversions, server, key }: FactsOptions,
  io: Io,
): Promise<Facts> {
  if (server !== undefined) {
    if ([file, clients, sales, partner, conversions].some((option) => option !== undefined)) {
      throw new InputError(['--server and files: choose one']);
    }
    return factsFromServer(openApi({ server, key }, io));
  }
  if (clients !== undefined) {
    if (file !== undefined) {
      throw new InputError(['a facts document and --clients: choose one']);
    }
    return factsFromCsv({ clients, sales, partner, conversions }, io);
  }
  if ([sales, partner, conversions].some((option) => option !== undefined)) {
    throw new InputError(['--sales, --partner and --conversions need --clients']);
  }
  return factsFromJson(file ?? '-', io);
}
