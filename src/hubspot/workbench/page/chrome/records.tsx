import { useEffect, useState } from 'react';
import type { WorkbenchRecord } from '../../shared/account.ts';
import { objectTypeOf, pluralOf, titleOf } from 'hubspot-crm';
import { formatAddress, type RecordPlace } from '../address.ts';
import { BulkActionOverlay, BulkActions } from './bulk-actions.tsx';
import { extensionsFor } from './extensions-for.ts';
import { type RecordList, useRecordList } from './use-record-list.ts';
import type { ViewProps } from './view-props.ts';
import { isOfType, typeAmong } from '../../shared/record-type.ts';

interface Props extends ViewProps {
  /** HubSpot's plural name. */
  objectType: string;
}

/**
 * The account's records of a type, each a link to its page and, where there are cards, a preview.
 * Where the project has bulk actions for the type, records can be ticked.
 */
export function Records(props: Props) {
  const { account, objectType } = props;
  return <OfType key={`${account.portalId} ${objectType}`} {...props} />;
}

function OfType(props: Props) {
  const { description, address, change, account, objectType } = props;
  const [text, setText] = useState('');
  const type = objectTypeOf(objectType);
  const title = titleOf(type);
  useEffect(() => {
    document.title = title;
  }, [title]);
  const answer = useRecordList(props, objectType, text);
  const actions = extensionsFor(
    description,
    typeAmong(account.records, objectType),
    'crm.bulkActions',
  );
  const { view } = address;
  // Beside a preview nothing can be ticked: the address has room for one of the two.
  const list = actions.length > 0 && view.kind === 'records' ? view : null;
  const listed = account.records.filter((it) => isOfType(it, objectType));
  // Whoever wrote the address may have named records of another account.
  const selected = (list?.selected ?? []).filter(
    (id) => account.isConnected || listed.some((it) => it.objectId === id),
  );
  const select = (objectIds: string[]) =>
    list && change({ view: { ...list, selected: objectIds, action: null } });
  const open = actions.find((it) => it.uid === list?.action);
  const none = text === '' ? `${account.name} lists no ${pluralOf(type)}.` : 'No records match.';
  return (
    <>
      <div className="page-header">
        <h1>{title}</h1>
        {answer.status === 'found' && <p>{countOf(answer)}</p>}
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
        {answer.status === 'asking' && <p role="status">Loading</p>}
        {answer.status === 'refused' && <p role="alert">{answer.problem}</p>}
        {answer.status === 'found' && answer.shown.length === 0 && <p role="status">{none}</p>}
        {answer.status === 'found' && answer.shown.length > 0 && (
          <RecordTable
            {...props}
            shown={answer.shown}
            selection={list && { selected, onChange: select }}
          />
        )}
        {answer.status === 'found' && answer.matching > answer.shown.length && (
          <p>{`Showing the first ${answer.shown.length}.`}</p>
        )}
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

function countOf({ matching, all }: RecordList): string {
  const total = all ?? matching;
  const ofTotal = `${total.toLocaleString('en')} ${total === 1 ? 'record' : 'records'}`;
  return all === null ? ofTotal : `${matching.toLocaleString('en')} of ${ofTotal}`;
}

interface TableProps extends Props {
  shown: WorkbenchRecord[];
  /** Null where nothing can be ticked. */
  selection: { selected: string[]; onChange: (objectIds: string[]) => void } | null;
}

function RecordTable({ description, address, account, objectType, shown, selection }: TableProps) {
  const hasPreview =
    extensionsFor(description, typeAmong(account.records, objectType), 'crm.preview').length > 0;
  const hrefOf = (objectId: string, place: RecordPlace) =>
    formatAddress({ ...address, view: { kind: 'record', objectType, objectId, place, tab: null } });
  return (
    <table className="hs-table">
      <thead>
        <tr>
          {selection && (
            <th scope="col" className="records-tick-column">
              <input
                type="checkbox"
                className="records-tick"
                aria-label="Select all"
                checked={shown.every((it) => selection.selected.includes(it.objectId))}
                onChange={(event) =>
                  selection.onChange(event.target.checked ? shown.map((it) => it.objectId) : [])
                }
              />
            </th>
          )}
          <th scope="col">Name</th>
          <th scope="col">Record ID</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ objectId, name }) => (
          <tr key={objectId}>
            {selection && (
              <td>
                <input
                  type="checkbox"
                  className="records-tick"
                  aria-label={`Select ${name}`}
                  checked={selection.selected.includes(objectId)}
                  onChange={(event) =>
                    selection.onChange(
                      event.target.checked
                        ? [...selection.selected, objectId]
                        : selection.selected.filter((it) => it !== objectId),
                    )
                  }
                />
              </td>
            )}
            <td>
              <a className="hs-link" href={hrefOf(objectId, 'record')}>
                {name}
              </a>
              {hasPreview && (
                <a
                  className="records-preview"
                  href={hrefOf(objectId, 'preview')}
                  aria-label={`Preview ${name}`}
                >
                  Preview
                </a>
              )}
            </td>
            <td>{objectId}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
