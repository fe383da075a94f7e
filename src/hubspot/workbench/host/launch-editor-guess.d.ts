/** Has no types of its own. The program is null where none was found. */
declare module 'launch-editor/guess.js' {
  export default function guessEditor(specified?: string): [string | null, ...string[]];
}
