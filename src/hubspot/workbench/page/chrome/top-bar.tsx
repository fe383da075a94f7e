import { Code, Settings } from 'lucide-react';
import { allRecords, formatAddress } from '../address.ts';
import type { ViewProps } from './view-props.ts';

/** The bar across the top: who is signed in where, how to switch, and the way to the settings. */
export function TopBar({ description, address, change, account, user }: ViewProps) {
  const { developer } = address;
  const initials = `${user.firstName.charAt(0)}${user.lastName.charAt(0)}`;
  return (
    <header className="top-bar">
      <span className="top-bar-app">{description.appName}</span>
      <span className="top-bar-note">workbench</span>
      <div className="top-bar-switches">
        <label>
          <span>Account</span>
          <select
            value={account.portalId}
            onChange={(event) =>
              change({ portalId: event.target.value, view: withoutRecord(address.view) })
            }
          >
            {description.accounts.map((it) => (
              <option key={it.portalId} value={it.portalId}>
                {it.name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>User</span>
          <select
            value={user.id}
            onChange={(event) =>
              // What was changed about one user does not belong to another.
              change({
                userId: event.target.value,
                developer: { ...developer, name: null, language: null, locale: null },
              })
            }
          >
            {account.users.map((it) => (
              <option key={it.id} value={it.id}>
                {`${it.firstName} ${it.lastName}${it.title ? ` (${it.title})` : ''}`}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="icon-button"
          aria-label="Developer"
          aria-expanded={developer.panel !== null}
          onClick={() =>
            change({
              developer: { ...developer, panel: developer.panel === null ? 'state' : null },
            })
          }
        >
          <Code size={18} aria-hidden />
        </button>
        <a
          className="top-bar-gear"
          href={formatAddress({ ...address, view: { kind: 'settings' } })}
          aria-label="App settings"
        >
          <Settings size={18} aria-hidden />
        </a>
        <span className="avatar" aria-hidden>
          {initials}
        </span>
      </div>
    </header>
  );
}

/** A record of one account is not in another. */
function withoutRecord(view: ViewProps['address']['view']): ViewProps['address']['view'] {
  return view.kind === 'record' || view.kind === 'records' ? allRecords(view.objectType) : view;
}
