import { existsSync } from 'node:fs';
import path from 'node:path';
import launchEditor from 'launch-editor';
import guessEditor from 'launch-editor/guess.js';

/** What asks for a terminal of its own: it would share the workbench's, and its keys. */
const inTerminal =
  /^(vim?(\.\w+)?|nvim|nano|pico|emacs|hx|helix|micro|joe|ne|kak|ed|mcedit|editor|sensible-editor)$/;

/** An editor that cannot be started says so sooner than this, in milliseconds. */
const startsWithin = 500;

/**
 * Opens a place in the editor that `LAUNCH_EDITOR` names, that runs, or that `VISUAL` or `EDITOR`
 * names.
 *
 * @param place a file with its line and column behind colons.
 * @returns why it is not open; null when nothing is known against it.
 */
export async function openInEditor(place: string): Promise<string | null> {
  const [guessed = null] = guessEditor();
  const { command, problem } = editorOf(guessed);
  if (command === null) return problem;
  return new Promise((resolve) => {
    launchEditor(place, command, (_file, reason) =>
      resolve(`${guessed} could not be started: ${reason}`),
    );
    setTimeout(resolve, startsWithin, null);
  });
}

/**
 * The command of an editor, as a shell reads it.
 *
 * @param guessed a program, or what the environment says: a program with arguments.
 */
export function editorOf(
  guessed: string | null,
  platform: NodeJS.Platform = process.platform,
): { command: string; problem: null } | { command: null; problem: string } {
  const hint = 'set LAUNCH_EDITOR to one with a window, for example code';
  if (guessed === null) return { command: null, problem: `no editor was found; ${hint}` };
  const isProgram = existsSync(guessed);
  const [, program = guessed] = isProgram ? [] : (/^\s*["']?([^\s"']*)/.exec(guessed) ?? []);
  if (inTerminal.test(path.basename(program, '.exe'))) {
    return { command: null, problem: `${program} needs a terminal of its own; ${hint}` };
  }
  // What reads it takes a dollar for a variable, and a backslash for what frees the next sign.
  if (isProgram) return { command: `'${guessed.replaceAll("'", `'"'"'`)}'`, problem: null };
  const isWindows = platform === 'win32';
  return { command: isWindows ? guessed.replaceAll('\\', '\\\\') : guessed, problem: null };
}
