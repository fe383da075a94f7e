import { isRemoteFragment, KIND_COMPONENT } from '@remote-ui/core';
import type {
  RemoteReceiverAttachableChild,
  RemoteReceiverAttachableComponent,
} from '@remote-ui/core';
import { useState, useSyncExternalStore } from 'react';
import { valueUpdates } from '../extension/count-value-updates.ts';
import { ComponentDetails } from './component-details.tsx';
import { inspect, inspectionStore } from './inspected.ts';
import { type RunningExtension, runningExtensions } from './running-extensions.ts';
import { useOnFrames } from './use-on-frames.ts';
import { usePicking } from './use-picking.ts';
import { writeJson } from '../write-json.ts';

/** What each running extension has rendered: its remote components, with their props. */
export function TreePanel() {
  const running = useSyncExternalStore(runningExtensions.subscribe, runningExtensions.current);
  const { isPicking } = useSyncExternalStore(inspectionStore.subscribe, inspectionStore.current);
  usePicking(isPicking);
  if (running.length === 0) return <p>No extension is running here.</p>;
  return (
    <>
      <div className="developer-tools">
        <button
          type="button"
          className="hs-button hs-button-secondary"
          aria-pressed={isPicking}
          onClick={() => inspect({ isPicking: !isPicking })}
        >
          {isPicking ? 'Click a component' : 'Choose on the page'}
        </button>
      </div>
      {running.map((extension) => (
        <ExtensionTree key={extension.uid} {...extension} />
      ))}
    </>
  );
}

function ExtensionTree(extension: RunningExtension) {
  const { uid, receiver, traffic } = extension;
  // Whatever changes the tree came as a message, except for what the developer changes here.
  useOnFrames(traffic.subscribe);
  const [, setEdits] = useState(0);
  const { chosen } = useSyncExternalStore(inspectionStore.subscribe, inspectionStore.current);
  const node = chosen?.uid === uid ? receiver.attached.get({ id: chosen.id }) : null;
  return (
    <section aria-label={`Components of ${uid}`}>
      <h3>{uid}</h3>
      {node?.kind === KIND_COMPONENT && (
        <ComponentDetails
          key={node.id}
          extension={extension}
          node={node}
          onEdit={() => setEdits((before) => before + 1)}
        />
      )}
      <ul className="developer-tree">
        {receiver.attached.root.children.map((child) => (
          <Node key={child.id} uid={uid} node={child} />
        ))}
      </ul>
    </section>
  );
}

function Node({ uid, node }: { uid: string; node: RemoteReceiverAttachableChild }) {
  const [isOpen, setOpen] = useState(true);
  if (node.kind !== KIND_COMPONENT) return <li className="developer-text">{node.text}</li>;
  const hasChildren = node.children.length > 0;
  return (
    <li>
      {hasChildren && (
        <button
          type="button"
          className="developer-fold"
          aria-expanded={isOpen}
          aria-label={`What is in ${node.type}`}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? '▾' : '▸'}
        </button>
      )}
      <Tag uid={uid} node={node} />
      {hasChildren && isOpen && (
        <ul>
          {node.children.map((child) => (
            <Node key={child.id} uid={uid} node={child} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Tag({ uid, node }: { uid: string; node: RemoteReceiverAttachableComponent }) {
  const props = Object.entries(node.props as Record<string, unknown>).filter(
    ([name]) => name !== valueUpdates,
  );
  return (
    <>
      <button
        type="button"
        className="developer-tag"
        title="Show its source and props"
        onClick={() => inspect({ chosen: { uid, id: node.id } })}
      >
        {String(node.type)}
      </button>{' '}
      {props.map(([name, value]) => (
        <code className="developer-prop" key={name}>
          {name}={shown(value)}{' '}
        </code>
      ))}
    </>
  );
}

const longestValue = 80;

function shown(value: unknown): string {
  if (typeof value === 'function') return '{function}';
  if (isRemoteFragment(value)) return '{elements}';
  const text = writeJson(value) ?? 'undefined';
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}
