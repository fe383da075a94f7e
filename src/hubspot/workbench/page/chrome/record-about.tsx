import type { WorkbenchRecord } from '../../shared/account.ts';
import { objectTypeOf, singularOf, titleOf } from 'hubspot-crm';
import { allRecords, formatAddress, type RecordPlace } from '../address.ts';
import { extensionsFor } from './extensions-for.ts';
import { useRecordValues } from './use-record-values.ts';
import type { ViewProps } from './view-props.ts';

/** The other places in which the record has cards. */
const otherPlaces = [
  { place: 'preview', location: 'crm.preview', label: 'Preview' },
  { place: 'helpdesk', location: 'helpdesk.sidebar', label: 'Help desk' },
] as const;

/** A record's own column: the way back, its name, where else it can be seen, its properties. */
export function RecordAbout(props: ViewProps & { record: WorkbenchRecord }) {
  const { record, description, address } = props;
  const { objectType, objectId } = record;
  const values = useRecordValues(props, record);
  const type = objectTypeOf(objectType);
  const hrefOf = (place: RecordPlace) =>
    formatAddress({ ...address, view: { kind: 'record', objectType, objectId, place, tab: null } });
  return (
    <aside className="record-about" aria-label={`About this ${singularOf(type)}`}>
      <a className="hs-link" href={formatAddress({ ...address, view: allRecords(objectType) })}>
        {titleOf(type)}
      </a>
      <h1>{record.name}</h1>
      {otherPlaces
        .filter(({ location }) => extensionsFor(description, record, location).length > 0)
        .map(({ place, label }) => (
          <a className="record-place" key={place} href={hrefOf(place)}>
            {label}
          </a>
        ))}
      <dl>
        {values.map(({ name, label, shown }) => (
          <div key={name}>
            <dt title={name}>{label}</dt>
            <dd>{shown}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}
