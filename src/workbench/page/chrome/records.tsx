import { useEffect, useState } from 'react';
import { objectTypeOf, pluralOf, titleOf } from '../../shared/object-types.ts';
import { formatAddress, type RecordPlace } from '../address.ts';
import { BulkActionOverlay, BulkActions } from './bulk-actions.tsx';
import { extensionsFor } from './extensions-for.ts';
import type { ViewProps } from './view-props.ts';

/** An account can have thousands of records; the list draws a part and leaves the rest to the search. */
const shownAtMost = 100;

interface Props extends ViewProps {
  /** HubSpot's plural name. */
  objectType: string;
}

/**
 * The account's records of a type, each a link to its page and, where there are cards, a preview.
 * Where the project has bulk actions for the type, records can be ticked.
 */
export function Records(props: Props) {
  const { description, address, change, account, objectType } = props;
  const [text, setText] = useState('');
  const type = objectTypeOf(objectType);
  const title = titleOf(type);
  useEffect(() => {
    document.title = title;
  }, [title]);
  const wanted = text.trim().toLowerCase();
  const ofType = account.records.filter((it) => it.objectType === objectType);
  const found = ofType.filter((it) => it.name.toLowerCase().includes(wanted));
  const shown = found.slice(0, shownAtMost);
  const actions = extensionsFor(description, objectType, 'crm.bulkActions');
  const { view } = address;
  // Beside a preview nothing can be ticked: the address has room for one of the two.
  const list = actions.length > 0 && view.kind === 'records' ? view : null;
  // Whoever wrote the address may have named records of another account.
  const selected = ofType.map((it) => it.objectId).filter((it) => list?.selected.includes(it));
  const select = (objectIds: string[]) =>
    list && change({ view: { ...list, selected: objectIds, action: null } });
  const open = actions.find((it) => it.uid === list?.action);
  const hasPreview = extensionsFor(description, objectType, 'crm.preview').length > 0;
  const hrefOf = (objectId: string, place: RecordPlace) =>
    formatAddress({ ...address, view: { kind: 'record', objectType, objectId, place, tab: null } });
  if (ofType.length === 0) {
    return (
      <>
        <div className="page-header">
          <h1>{title}</h1>
        </div>
        <div className="page-body">
          <p>{`${account.name} lists no ${pluralOf(type)}.`}</p>
        </div>
      </>
    );
  }
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
        {list && selected.length > 0 && (
          <BulkActions
            actions={actions}
            count={selected.length}
            onOpen={(uid) => change({ view: { ...list, action: uid } })}
            onClear={() => select([])}
          />
        )}
        <table className="hs-table">
          <thead>
            <tr>
              {list && (
                <th scope="col" className="records-tick-column">
                  <input
                    type="checkbox"
                    className="records-tick"
                    aria-label="Select all"
                    checked={shown.length > 0 && selected.length >= shown.length}
                    onChange={(event) =>
                      select(event.target.checked ? shown.map((it) => it.objectId) : [])
                    }
                  />
                </th>
              )}
              <th scope="col">Name</th>
              <th scope="col">Record ID</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((record) => (
              <tr key={record.objectId}>
                {list && (
                  <td>
                    <input
                      type="checkbox"
                      className="records-tick"
                      aria-label={`Select ${record.name}`}
                      checked={selected.includes(record.objectId)}
                      onChange={(event) =>
                        select(
                          event.target.checked
                            ? [...selected, record.objectId]
                            : selected.filter((it) => it !== record.objectId),
                        )
                      }
                    />
                  </td>
                )}
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
      {list && open && selected.length > 0 && (
        <BulkActionOverlay
          {...props}
          extension={open}
          selection={{ objectTypeId: type.id, objectIds: selected }}
          onClose={() => change({ view: { ...list, action: null } })}
        />
      )}
    </>
  );
}
