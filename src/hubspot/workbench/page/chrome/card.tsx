import type { WorkbenchRecord } from '../../shared/account.ts';
import type { ExtensionDescription } from '../../shared/description.ts';
import { PlacedExtension } from './placed-extension.tsx';
import type { ViewProps } from './view-props.ts';

interface Props extends ViewProps {
  extension: ExtensionDescription;
  record: WorkbenchRecord;
}

/** A card with its title, as HubSpot frames it on a record. */
export function Card(props: Props) {
  const { name } = props.extension;
  return (
    <section className="card" aria-label={name}>
      <h2>{name}</h2>
      <PlacedExtension {...props} />
      <p className="card-powered">Powered by {props.description.appName}</p>
    </section>
  );
}
