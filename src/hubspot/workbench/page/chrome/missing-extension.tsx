/** Said where the project has nothing to show. */
export function MissingExtension({ kind }: { kind: 'page' | 'card' | 'settings' }) {
  return <p className="missing">This project has no extension of type {kind}.</p>;
}
