import { isRemoteFragment, KIND_COMPONENT } from '@remote-ui/core';
import type { RemoteReceiverAttachableChild } from '@remote-ui/core';
import { useSyncExternalStore } from 'react';
import { valueUpdates } from '../extension/count-value-updates.ts';
import { type RunningExtension, runningExtensions } from './running-extensions.ts';
import { useOnFrames } from './use-on-frames.ts';

/** What each running extension has rendered: its remote components, with their props. */
export function TreePanel() {
  const running = useSyncExternalStore(runningExtensions.subscribe, runningExtensions.current);
  if (running.length === 0) return <p>No extension is running here.</p>;
  return running.map((extension) => <ExtensionTree key={extension.uid} {...extension} />);
}

function ExtensionTree({ uid, receiver, traffic }: RunningExtension) {
  // Whatever changes the tree came as a message.
  useOnFrames(traffic.subscribe);
  return (
    <section aria-label={`Components of ${uid}`}>
      <h3>{uid}</h3>
      <ul className="developer-tree">
        {receiver.attached.root.children.map((child) => (
          <Node key={child.id} node={child} />
        ))}
      </ul>
    </section>
  );
}

function Node({ node }: { node: RemoteReceiverAttachableChild }) {
  if (node.kind !== KIND_COMPONENT) return <li className="developer-text">{node.text}</li>;
  const props = Object.entries(node.props as Record<string, unknown>).filter(
    ([name]) => name !== valueUpdates,
  );
  return (
    <li>
      <details open>
        <summary>
          <code className="developer-tag">{String(node.type)}</code>{' '}
          {props.map(([name, value]) => (
            <code className="developer-prop" key={name}>
              {name}={shown(value)}{' '}
            </code>
          ))}
        </summary>
        {node.children.length > 0 && (
          <ul>
            {node.children.map((child) => (
              <Node key={child.id} node={child} />
            ))}
          </ul>
        )}
      </details>
    </li>
  );
}

const longestValue = 80;

function shown(value: unknown): string {
  if (typeof value === 'function') return '{function}';
  if (isRemoteFragment(value)) return '{elements}';
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}
