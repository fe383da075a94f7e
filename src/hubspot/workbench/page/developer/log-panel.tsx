import { useState } from 'react';
import { clearLog, type LogSource, logStore } from '../log.ts';
import { SourceText } from './source-text.tsx';
import { Stack } from './stack.tsx';
import { useOnFrames } from './use-on-frames.ts';

/** Kinds of entries as a developer looks for them. */
const filters: Record<string, LogSource[]> = {
  All: [],
  Requests: ['fetch', 'serverless', 'crm', 'file'],
  Actions: ['action'],
  'Logger and console': ['logger', 'console'],
  Errors: ['error', 'crash', 'component', 'build'],
};

/** More entries than these are not drawn; the newest come first. */
const shownAtMost = 200;

/** What happened, the newest first; an entry with details opens. */
export function LogPanel() {
  useOnFrames(logStore.subscribe);
  const [filter, setFilter] = useState('All');
  const sources = filters[filter] ?? [];
  const dropped = logStore.dropped();
  const matching = window.__workbench.log
    // Counted from the first of all, so that an entry that is open stays so when others come.
    .map((entry, at) => ({ entry, key: dropped + at }))
    .filter(({ entry }) => sources.length === 0 || sources.includes(entry.source));
  const entries = matching.slice(-shownAtMost).reverse();
  const left = matching.length - entries.length;
  return (
    <>
      <div className="developer-tools">
        <label>
          Show{' '}
          <select
            className="hs-input"
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
          >
            {Object.keys(filters).map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <button type="button" className="hs-button hs-button-secondary" onClick={clearLog}>
          Clear
        </button>
      </div>
      {entries.length === 0 && <p>No entries yet.</p>}
      <ol className="developer-log" aria-label="Log">
        {entries.map(({ key, entry: { time, extension, level, source, message, details } }) => (
          <li key={key} data-level={level}>
            <span className="developer-quiet">{clock(time)}</span> <strong>{source}</strong>{' '}
            <span className="developer-quiet">{extension}</span>{' '}
            {details === undefined ? (
              <code>
                <SourceText text={message} />
              </code>
            ) : (
              <details>
                <summary>
                  <code>{message}</code>
                </summary>
                <Stack text={details} />
              </details>
            )}
          </li>
        ))}
      </ol>
      {left > 0 && <p>{`${left.toLocaleString('en')} earlier entries are not shown.`}</p>}
      {dropped > 0 && (
        <p>{`${dropped.toLocaleString('en')} entries before these are no longer kept.`}</p>
      )}
    </>
  );
}

const clock = (time: number) => new Date(time).toISOString().slice(11, 23);
