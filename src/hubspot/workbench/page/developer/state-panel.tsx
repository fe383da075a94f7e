import { isTimeZone } from '../../shared/time-zone.ts';
import type { View } from '../address.ts';
import type { ViewProps } from '../chrome/view-props.ts';
import { type DeveloperState, unchanged } from './developer-state.ts';
import { placesOf } from './places.ts';

/** Languages of HubSpot's interface. */
const languages = ['en', 'sv', 'de', 'fr', 'es', 'it', 'nl', 'pt-br', 'ja', 'fi', 'da', 'no', 'pl'];
const delays = [200, 1_000, 3_000, 10_000];
const failures = ['loading', 'offline', '401', '404', '429', '500', '503'];

/** Where the extension is, for whom, and how the network is. Everything is kept in the address. */
export function StatePanel(props: ViewProps) {
  const { description, address, change, account, user } = props;
  const { developer, view } = address;
  const set = (changed: Partial<DeveloperState>) =>
    change({ developer: { ...developer, ...changed } });
  const places = placesOf(description, account);
  const ofPlace = account.records.filter(
    (it) => view.kind === 'record' && it.objectType === view.objectType,
  );
  return (
    <div className="developer-state">
      <Choice
        label="Location"
        value={places.find((it) => isSamePlace(it.view, view))?.label ?? ''}
        values={places.map((it) => it.label)}
        none="elsewhere"
        onChange={(label) => {
          const place = places.find((it) => it.label === label);
          if (place) change({ view: place.view });
        }}
      />
      {view.kind === 'record' && (
        <Choice
          label="Record"
          value={view.objectId}
          values={[...new Set([...ofPlace.map((it) => it.objectId), view.objectId])]}
          titles={Object.fromEntries(ofPlace.map((it) => [it.objectId, it.name]))}
          onChange={(objectId) => change({ view: { ...view, objectId } })}
        />
      )}
      <Entry
        label="User's first name"
        value={user.firstName}
        onCommit={(name) => set({ name: name || null })}
      />
      <Choice
        label="Language"
        value={user.language}
        values={[...new Set([user.language, ...languages])]}
        onChange={(language) => set({ language, locale: null })}
      />
      <Entry
        label="Locale"
        value={user.locale}
        onCommit={(locale) => set({ locale: locale || null })}
      />
      <Entry
        label="Permissions (comma-separated)"
        value={(user.permissions ?? []).join(',')}
        onCommit={(text) =>
          set({
            permissions: text
              .split(',')
              .map((it) => it.trim())
              .filter(Boolean),
          })
        }
      />
      <Entry
        label="Account time zone"
        value={account.timeZone}
        onCommit={(timeZone) => set({ timeZone: isTimeZone(timeZone) ? timeZone : null })}
      />
      <Entry
        label="Width (pixels)"
        value={developer.width === null ? '' : String(developer.width)}
        onCommit={(text) => set({ width: Number(text) > 0 ? Math.round(Number(text)) : null })}
      />
      <Choice
        label="Request delay"
        value={developer.slow === null ? '' : String(developer.slow)}
        values={delays.map(String)}
        titles={Object.fromEntries(delays.map((it) => [String(it), `${it} ms`]))}
        none="none"
        onChange={(text) => set({ slow: text === '' ? null : Number(text) })}
      />
      <Choice
        label="Request failure"
        value={developer.failing === null ? '' : String(developer.failing)}
        values={failures}
        titles={{ loading: 'never answered', offline: 'no connection' }}
        none="none"
        onChange={(text) =>
          set({
            failing:
              text === 'loading' || text === 'offline' ? text : text === '' ? null : Number(text),
          })
        }
      />
      <Choice
        label="CRM data"
        value={developer.empty ? 'empty' : ''}
        values={['empty']}
        none="as it is"
        onChange={(text) => set({ empty: text === 'empty' })}
      />
      <button
        type="button"
        className="hs-button hs-button-secondary"
        onClick={() => change({ developer: { ...unchanged, panel: developer.panel } })}
      >
        Reset
      </button>
    </div>
  );
}

/** Whether a view is at a place, on whichever path or record; no tab is the first one. */
function isSamePlace(place: View, view: View): boolean {
  if (place.kind === 'records' && view.kind === 'records') {
    return place.objectType === view.objectType && place.action === view.action;
  }
  if (place.kind !== 'record' || view.kind !== 'record') return place.kind === view.kind;
  const sameTab = view.tab === null || view.tab === place.tab;
  return place.objectType === view.objectType && place.place === view.place && sameTab;
}

interface ChoiceProps {
  label: string;
  value: string;
  values: string[];
  titles?: Record<string, string>;
  /** Named where having no value is a choice. */
  none?: string;
  onChange: (value: string) => void;
}

function Choice({ label, value, values, titles = {}, none, onChange }: ChoiceProps) {
  return (
    <label>
      {label}
      <select className="hs-input" value={value} onChange={(event) => onChange(event.target.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {values.map((it) => (
          <option key={it} value={it}>
            {titles[it] ?? it}
          </option>
        ))}
      </select>
    </label>
  );
}

interface EntryProps {
  label: string;
  value: string;
  /** Called when the focus leaves, or with Enter: a change restarts the extension. */
  onCommit: (value: string) => void;
}

function Entry({ label, value, onCommit }: EntryProps) {
  const commit = (text: string) => {
    if (text !== value) onCommit(text.trim());
  };
  return (
    <label>
      {label}
      <input
        key={value}
        className="hs-input"
        defaultValue={value}
        onBlur={(event) => commit(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit(event.currentTarget.value);
        }}
      />
    </label>
  );
}
