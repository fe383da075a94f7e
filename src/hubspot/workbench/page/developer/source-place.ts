import { addToLog } from '../log.ts';
import { ask } from '../extension/network.ts';

/** A file of the project, as stacks, builds and findings name it. */
export interface SourcePlace {
  file: string;
  line: number;
  column: number;
}

const sourceFile = /\.(?:[cm]?[jt]sx?|json|css)$/;

/** What a word such as `src/app/cards/Card.tsx:12:7` names; null for any other. */
export function placeIn(word: string): SourcePlace | null {
  const numbers = /:(\d{1,7})(?::(\d{1,7}))?$/.exec(word);
  if (numbers === null) return null;
  const file = word.slice(0, numbers.index);
  if (!sourceFile.test(file) || file.includes('://')) return null;
  return { file, line: Number(numbers[1]), column: Number(numbers[2] ?? 1) };
}

/** Opens the place in the developer's editor; the problems name what stands against it. */
export async function openInEditor(place: SourcePlace): Promise<void> {
  const { problem } = await ask<{ problem: string | null }>('/api/editor', place);
  if (problem === null) return;
  addToLog({ extension: '', level: 'error', source: 'build', message: `Not opened: ${problem}` });
}
