import { FactsError, parseFacts, type Facts, type FactsIssue } from '@partner-tier-points/points';
import { InputError } from '../input-error.ts';
import type { Io } from '../io.ts';
import {
  clientColumns,
  clientIdColumn,
  conversionColumns,
  saleColumns,
  type Column,
} from './columns.ts';
import { readCsv, type CsvRow } from './read-csv.ts';
import { nameOf, readJson } from './read-source.ts';

export interface CsvFiles {
  clients: string;
  sales?: string | undefined;
  /** JSON document with what the partner knows about itself: the `partner` part of the facts. */
  partner?: string | undefined;
  /** CSV file of the partner's own conversions; they go with those of the document. */
  conversions?: string | undefined;
}

type Tree = { [key: string]: unknown };

/** A number where the cell holds one; else the text, which the facts schema then refuses by path. */
function valueOf(column: Column, cell: string): string | number {
  return column.type === 'number' && Number.isFinite(Number(cell)) ? Number(cell) : cell;
}

function toFact(row: CsvRow, columns: readonly Column[]): Tree {
  const fact: Tree = {};
  for (const column of columns) {
    const cell = row.values.get(column.name);
    const [first, second] = column.keys;
    if (cell === undefined || first === undefined) continue;
    const value = valueOf(column, cell);
    if (second === undefined) fact[first] = value;
    else fact[first] = { ...(fact[first] as Tree | undefined), [second]: value };
  }
  return fact;
}

/** The conversions of the CSV file, and where in the document's list they begin. */
interface ConversionRows {
  rows: CsvRow[];
  first: number;
}

interface Origin {
  row: CsvRow;
  sales: CsvRow[];
}

function complaintAt(
  file: string,
  row: CsvRow | undefined,
  columns: readonly Column[],
  keys: readonly PropertyKey[],
  message: string,
): string {
  const column = columns.find((candidate) => candidate.keys.join('.') === keys.join('.'));
  const cell = column && row?.values.get(column.name);
  const value = cell === undefined ? 'is empty' : JSON.stringify(cell);
  return `${nameOf(file)}:${row?.line ?? 1}: column "${column?.name ?? keys.join('.')}": ${value}: ${message}`;
}

/** A complaint at the row, column and value that it is about. */
function locate(
  issue: FactsIssue,
  origins: readonly Origin[],
  conversions: ConversionRows,
  files: CsvFiles,
): string {
  const [, clientIndex, ...rest] = issue.keys;
  const conversion =
    clientIndex === 'conversions' && conversions.rows[Number(rest[0]) - conversions.first];
  if (conversion && files.conversions !== undefined) {
    const message =
      issue.code === 'duplicate' ? 'an earlier conversion has the same first day' : issue.message;
    return complaintAt(files.conversions, conversion, conversionColumns, rest.slice(1), message);
  }
  const origin = typeof clientIndex === 'number' ? origins[clientIndex] : undefined;
  if (issue.keys[0] !== 'clients' || !origin) {
    return `${nameOf(files.partner ?? files.clients)}: ${issue.path}: ${issue.message}`;
  }
  const isSale = rest[0] === 'sales' && typeof rest[1] === 'number';
  const row = isSale ? origin.sales[Number(rest[1])] : origin.row;
  const keys = isSale ? rest.slice(2) : rest;
  const file = (isSale ? files.sales : files.clients) ?? files.clients;
  const message = issue.code === 'duplicate' ? 'an earlier row has the same id' : issue.message;
  return complaintAt(file, row, isSale ? saleColumns : clientColumns, keys, message);
}

/** The partner's part of the document with the conversions of the CSV file at the end. */
function withConversions(partner: unknown, rows: CsvRow[]): { partner: unknown; first: number } {
  if (rows.length === 0) return { partner, first: 0 };
  const given: Tree = typeof partner === 'object' && partner !== null ? { ...partner } : {};
  const own: readonly unknown[] = Array.isArray(given['conversions']) ? given['conversions'] : [];
  const conversions = [...own, ...rows.map((row) => toFact(row, conversionColumns))];
  return { partner: { ...given, conversions }, first: own.length };
}

/**
 * Facts from a CSV file of clients and one of sales.
 *
 * @throws InputError with file, line, column and value of everything that is wrong
 */
export async function factsFromCsv(files: CsvFiles, io: Io): Promise<Facts> {
  const clientRows = await readCsv(files.clients, clientColumns, io);
  const saleRows = files.sales
    ? await readCsv(files.sales, [clientIdColumn, ...saleColumns], io)
    : [];
  const given = files.partner ? await readJson(files.partner, io) : undefined;
  const rows = files.conversions ? await readCsv(files.conversions, conversionColumns, io) : [];
  const { partner, first } = withConversions(given, rows);
  const origins = clientRows.map((row): Origin => ({ row, sales: [] }));
  const byId = new Map(origins.map((origin) => [origin.row.values.get('id'), origin]));
  const strays = saleRows.flatMap((row) => {
    const clientId = row.values.get(clientIdColumn.name);
    const origin = clientId === undefined ? undefined : byId.get(clientId);
    origin?.sales.push(row);
    const value = clientId === undefined ? 'is empty' : JSON.stringify(clientId);
    return origin
      ? []
      : [`${nameOf(files.sales ?? '')}:${row.line}: column "clientId": ${value}: no such client`];
  });
  const document = {
    ...(partner === undefined ? {} : { partner }),
    clients: origins.map(({ row, sales }) => ({
      ...toFact(row, clientColumns),
      sales: sales.map((sale) => toFact(sale, saleColumns)),
    })),
  };
  const complaints = [...strays];
  try {
    const facts = parseFacts(document);
    if (complaints.length === 0) return facts;
  } catch (error) {
    if (!(error instanceof FactsError)) throw error;
    complaints.push(...error.issues.map((issue) => locate(issue, origins, { rows, first }, files)));
  }
  throw new InputError(complaints);
}
