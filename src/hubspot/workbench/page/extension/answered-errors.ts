/** Errors that an extension was told of, because it asked. */
const answered = new WeakSet<object>();

type Answers = Record<string, (...asked: never[]) => unknown>;

/**
 * The same functions, whose errors are known to have been answered: remote-ui sends an error to
 * whoever asked and throws it on the page as well, where it looks like one that nobody handles.
 */
export function rememberErrors<Api extends object>(api: Api): Api {
  const remembering = Object.entries(api as Answers).map(([name, answer]) => [
    name,
    async (...asked: never[]) => {
      try {
        return await answer(...asked);
      } catch (error) {
        if (error instanceof Error) answered.add(error);
        throw error;
      }
    },
  ]);
  return Object.fromEntries(remembering) as Api;
}

export function wasAnswered(error: unknown): boolean {
  return error instanceof Error && answered.has(error);
}
