/** No browser was found, or none that starts; the message says what to do. */
export class NoBrowserError extends Error {
  /** @param problems why those that were tried did not start. */
  constructor(problems: Error[]) {
    super(
      [
        'No browser found. Set CHROME_PATH to a Chrome or Chromium, install Google Chrome or ' +
          'Microsoft Edge, run "npx playwright install chromium", or install @sparticuz/chromium.',
        ...problems.map(({ message }) => `- ${message.split('\n')[0]}`),
      ].join('\n'),
      { cause: new AggregateError(problems) },
    );
    this.name = 'NoBrowserError';
  }
}
