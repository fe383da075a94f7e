type Query = (...parameters: unknown[]) => unknown;

/** Calls `onWritten` whenever a statement of a connection that may have changed something has ended. */
export function countWrites(connection: { query: unknown }, onWritten: () => void): void {
  const query = (connection.query as Query).bind(connection);
  connection.query = (...parameters: unknown[]) => {
    if (isRead(parameters[0])) return query(...parameters);
    const answer = parameters.at(-1);
    if (typeof answer === 'function') {
      return query(...parameters.slice(0, -1), (...answered: unknown[]) => {
        onWritten();
        (answer as Query)(...answered);
      });
    }
    return (query(...parameters) as Promise<unknown>).finally(onWritten);
  };
}

function isRead(asked: unknown): boolean {
  const text = typeof asked === 'string' ? asked : (asked as { text?: string } | null)?.text;
  return /^\s*select\b/i.test(text ?? '');
}
