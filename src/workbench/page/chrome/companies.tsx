import { useEffect, useState } from 'react';
import { formatAddress } from '../address.ts';
import type { ViewProps } from './view-props.ts';

/** An account can have thousands of records; the list draws a part and leaves the rest to the search. */
const shownAtMost = 100;

/** The account's records, each a link to its page. */
export function Companies({ address, account }: ViewProps) {
  const [text, setText] = useState('');
  useEffect(() => {
    document.title = 'Companies';
  }, []);
  const wanted = text.trim().toLowerCase();
  const found = account.records.filter((it) => it.name.toLowerCase().includes(wanted));
  return (
    <>
      <div className="page-header">
        <h1>Companies</h1>
        <p>{`${found.length} of ${account.records.length} records`}</p>
      </div>
      <div className="page-body">
        <label className="companies-search">
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
              <th scope="col">Company name</th>
              <th scope="col">Record ID</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, shownAtMost).map((record) => (
              <tr key={record.objectId}>
                <td>
                  <a
                    className="hs-link"
                    href={formatAddress({
                      ...address,
                      view: { kind: 'record', objectId: record.objectId, tab: null },
                    })}
                  >
                    {record.name}
                  </a>
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
