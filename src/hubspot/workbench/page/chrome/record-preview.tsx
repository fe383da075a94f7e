import { X } from 'lucide-react';
import type { WorkbenchRecord } from '../../shared/account.ts';
import { allRecords, formatAddress } from '../address.ts';
import { Card } from './card.tsx';
import { extensionsFor } from './extensions-for.ts';
import { Records } from './records.tsx';
import type { RecordViewProps } from './view-props.ts';

/** The list of records with one of them previewed next to it, as HubSpot's lists do. */
export function RecordPreview(props: RecordViewProps & { record: WorkbenchRecord }) {
  const { description, address, record } = props;
  const { objectType, objectId } = record;
  const cards = extensionsFor(description, record, 'crm.preview');
  return (
    <div className="preview-page">
      <div className="preview-list">
        <Records {...props} objectType={objectType} />
      </div>
      <aside className="preview" aria-label={`Preview of ${record.name}`}>
        <header className="preview-header">
          <h2>{record.name}</h2>
          <a
            className="icon-button"
            aria-label="Close the preview"
            href={formatAddress({ ...address, view: allRecords(objectType) })}
          >
            <X size={18} aria-hidden />
          </a>
        </header>
        <a
          className="hs-link"
          href={formatAddress({
            ...address,
            view: { kind: 'record', objectType, objectId, place: 'record', tab: null },
          })}
        >
          View record
        </a>
        {cards.length === 0 && <p>This project has no card for the preview.</p>}
        {cards.map((card) => (
          <Card {...props} key={card.uid} extension={card} />
        ))}
      </aside>
    </div>
  );
}
