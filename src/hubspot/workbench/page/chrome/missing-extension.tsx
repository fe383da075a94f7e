import { sayNoExtension, type WorkbenchDescription } from '../../shared/description.ts';

/** Said where the project has nothing to show. */
export function MissingExtension(props: {
  kind: 'page' | 'card' | 'settings';
  description: WorkbenchDescription;
}) {
  const { kind, description } = props;
  const isEmpty = description.extensions.length === 0;
  return (
    <p className="missing">
      {isEmpty ? sayNoExtension(description) : `This project has no extension of type ${kind}.`}
    </p>
  );
}
