import { InputError } from '../input-error.ts';
import type { Io } from '../io.ts';

/** How a source is called in complaints. */
export const nameOf = (file: string) => (file === '-' ? 'standard input' : file);

/** The text of a file or of standard input. @throws InputError when it cannot be read */
export async function readSource(file: string, io: Io): Promise<string> {
  try {
    return await io.read(file);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new InputError([`${nameOf(file)}: cannot read it${reason}`]);
  }
}

/** The JSON value in a source. @throws InputError when it cannot be read or is no JSON */
export async function readJson(file: string, io: Io): Promise<unknown> {
  const source = await readSource(file, io);
  try {
    return JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof SyntaxError ? `: ${error.message}` : '';
    throw new InputError([`${nameOf(file)}: not valid JSON${reason}`]);
  }
}
