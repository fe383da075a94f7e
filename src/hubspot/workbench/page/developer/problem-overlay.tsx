import { CircleAlert, X } from 'lucide-react';
import { useState } from 'react';
import { type LogEntry, type LogSource, logStore } from '../log.ts';
import { Stack } from './stack.tsx';
import { useOnFrames } from './use-on-frames.ts';

const sources: LogSource[] = ['build', 'crash', 'error', 'component'];
/** More are in the log. */
const shownAtMost = 20;

/** What is wrong with the extensions on the page: a count, which opens to a list with their source. */
export function ProblemOverlay() {
  useOnFrames(logStore.subscribe);
  const [isOpen, setOpen] = useState(false);
  const problems = currentProblems(window.__workbench.log);
  if (problems.length === 0) return null;
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  if (!isOpen) {
    return (
      <button type="button" className="problem-count" onClick={() => setOpen(true)}>
        <CircleAlert size={16} aria-hidden /> {count}
      </button>
    );
  }
  return (
    <section className="problem-overlay" aria-label="Problems">
      <header>
        <h2>{count}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label="Close the problems"
          onClick={() => setOpen(false)}
        >
          <X size={18} aria-hidden />
        </button>
      </header>
      <ol>
        {problems
          .slice(-shownAtMost)
          .reverse()
          .map(({ source, extension, message }, at) => (
            <li key={`${problems.length - at}`}>
              <strong>{source}</strong> <span className="developer-quiet">{extension}</span>
              <Stack text={message} hasPlaces />
            </li>
          ))}
      </ol>
    </section>
  );
}

/** A callback that fails is reported by the worker, and again by the page that called it. */
const textOf = ({ message }: LogEntry) => message.replace(/^Unhandled rejection: /, '');

/**
 * Errors since each extension was last built, each once: what came before is mended, or comes again.
 */
export function currentProblems(log: LogEntry[]): LogEntry[] {
  const built = new Map<string, number>();
  for (const [at, { source, level, extension }] of log.entries()) {
    if (source === 'build' && level === 'info') built.set(extension, at);
  }
  const problems = log.filter(
    ({ level, source, extension }, at) =>
      level === 'error' && sources.includes(source) && at > (built.get(extension) ?? -1),
  );
  const byText = new Map(problems.map((it) => [`${it.extension} ${textOf(it)}`, it]));
  return [...byText.values()];
}
