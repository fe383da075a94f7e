import { formatAddress } from '../page/address.ts';
import { extensionsWithStates } from '../page/developer/states.ts';
import type { ServedRequest } from '../host/served-request.ts';
import { printable } from './printable.ts';
import { sayNoExtension, type WorkbenchDescription } from '../shared/description.ts';

/**
 * What is served where: a line for each extension, with the address that shows it.
 *
 * @param url the workbench's origin; the browser that has opened it once needs no token there.
 */
export function servedLines(description: WorkbenchDescription, url: string): string[] {
  const problems = description.problems.map((it) => `  ${onOneLine(it)}`);
  if (description.extensions.length === 0) {
    return [...problems, `  ${onOneLine(sayNoExtension(description))}`];
  }
  const shown = extensionsWithStates(description).map(({ extension, states }) => {
    const [first] = states;
    return [
      onOneLine(extension.uid),
      extension.location,
      first ? `${url}/${formatAddress(first.address)}` : '',
    ];
  });
  const widths = [0, 1].map((column) => Math.max(0, ...shown.map((it) => it[column]?.length ?? 0)));
  const lines = shown.map((cells) =>
    cells.map((cell, column) => `  ${cell.padEnd(widths[column] ?? 0)}`).join(''),
  );
  return [...problems, ...lines];
}

/** A line for a request: when, how it ended, how long it took, and what was asked for. */
export function requestLine(
  { what, status, milliseconds }: ServedRequest,
  now = new Date(),
): string {
  const time = now.toTimeString().slice(0, 8);
  const took = `${Math.round(milliseconds)} ms`;
  return `${time}  ${String(status).padEnd(7)} ${took.padStart(8)}  ${onOneLine(what).slice(0, 200)}`;
}

const onOneLine = (text: string) => printable(text).replaceAll('\n', '?');
