import { useEffect, useState } from 'react';
import { objectTypeOf, titleOf } from '../../shared/object-types.ts';
import { formatAddress, type RecordPlace } from '../address.ts';
import { cardsFor } from './cards-for.ts';
import type { ViewProps } from './view-props.ts';

/** An account can have thousands of records; the list draws a part and leaves the rest to the search. */
const shownAtMost = 100;

interface Props extends ViewProps {
  /** HubSpot's plural name. */
  objectType: string;
}

/** The account's records of a type, each a link to its page and, where there are cards, a preview. */
export function Records({ description, address, account, objectType }: Props) {
  const [text, setText] = useState('');
  const title = titleOf(objectTypeOf(objectType));
  useEffect(() => {
    document.title = title;
  }, [title]);
  const wanted = text.trim().toLowerCase();
  const ofType = account.records.filter((it) => it.objectType === objectType);
  const found = ofType.filter((it) => it.name.toLowerCase().includes(wanted));
  const hasPreview = cardsFor(description, objectType, 'crm.preview').length > 0;
  const hrefOf = (objectId: string, place: RecordPlace) =>
    formatAddress({ ...address, view: { kind: 'record', objectType, objectId, place, tab: null } });
  return (
    <>
      <div className="page-header">
        <h1>{title}</h1>
        <p>{`${found.length} of ${ofType.length} records`}</p>
      </div>
      <div className="page-body">
        <label className="records-search">
          <span>Search by name</span>
          <input
            type="search"
            className="hs-input"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <table className="hs-table">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Record ID</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, shownAtMost).map((record) => (
              <tr key={record.objectId}>
                <td>
                  <a className="hs-link" href={hrefOf(record.objectId, 'record')}>
                    {record.name}
                  </a>
                  {hasPreview && (
                    <a
                      className="records-preview"
                      href={hrefOf(record.objectId, 'preview')}
                      aria-label={`Preview ${record.name}`}
                    >
                      Preview
                    </a>
                  )}
                </td>
                <td>{record.objectId}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {found.length > shownAtMost && <p>{`The first ${shownAtMost} are shown.`}</p>}
      </div>
    </>
  );
}
