/**
 * The error for a test of the project `unit` that starts something: the name of its file is wrong.
 */
export function refusal(started: string, ending: string): Error {
  return new Error(
    `A unit test may not start ${started}: \`npm run test:unit\` has to stay quick. ` +
      `Name the file \`*.${ending}.test.ts\` instead.`,
  );
}
