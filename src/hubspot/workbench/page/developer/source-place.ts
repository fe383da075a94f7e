import { addToLog } from '../log.ts';
import { ask } from '../extension/network.ts';

/** A file of the project, as stacks, builds and findings name it. */
export interface SourcePlace {
  file: string;
  line: number;
  column: number;
}

/** A piece of a text, and the place in the source that it names. */
export interface SourcePiece {
  text: string;
  place: SourcePlace | null;
}

const sourceFile = /\.(?:[cm]?[jt]sx?|json|css|s[ac]ss|less)$/;

/** What a text such as `src/app/cards/Card.tsx:12:7` names; null for any other. */
export function placeIn(text: string): SourcePlace | null {
  const numbers = /:([1-9]\d{0,6})(?::([1-9]\d{0,6}))?$/.exec(text);
  if (numbers === null) return null;
  const file = text.slice(0, numbers.index);
  if (!sourceFile.test(file) || file.includes('://')) return null;
  return { file, line: Number(numbers[1]), column: Number(numbers[2] ?? 1) };
}

/**
 * A message or stack with the places of the source that it names. In a line of a stack the place may
 * hold spaces and brackets, elsewhere it is one word.
 */
export function piecesOf(text: string): SourcePiece[] {
  return text.split(/(\n)/).flatMap((line) => {
    const [before, named, after] = frameOf(line);
    const place = placeIn(named);
    if (place) return [plain(before), { text: named, place }, plain(after)];
    return line.split(/([\s()]+)/).map((word) => ({ text: word, place: placeIn(word) }));
  });
}

/** A line of a stack: what stands before its place, the place, and what ends it. */
function frameOf(line: string): [string, string, string] {
  const [begin] = /^\s*at (?:async )?/.exec(line) ?? [];
  if (begin === undefined) return [line, '', ''];
  if (!line.endsWith(')')) return [begin, line.slice(begin.length), ''];
  const open = line.indexOf(' (', begin.length) + 2;
  return [line.slice(0, open), line.slice(open, -1), ')'];
}

const plain = (text: string): SourcePiece => ({ text, place: null });

/** Opens the place in the developer's editor; the problems name what stands against it. */
export async function openInEditor(place: SourcePlace): Promise<void> {
  const problem = await ask<{ problem: string | null }>('/api/editor', place).then(
    (answer) => answer.problem,
    (error: Error) => error.message,
  );
  if (problem === null) return;
  addToLog({ extension: '', level: 'error', source: 'build', message: `Not opened: ${problem}` });
}
