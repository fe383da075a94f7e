import {
  ACTION_UPDATE_PROPS,
  isRemoteFragment,
  KIND_COMPONENT,
  type RemoteReceiverAttachableChild,
  type RemoteReceiverAttachableComponent,
} from '@remote-ui/core';
import { useEffect, useState } from 'react';
import { valueUpdates } from '../extension/count-value-updates.ts';
import { ask } from '../extension/network.ts';
import type { RunningExtension } from './running-extensions.ts';
import { SourceText } from './source-text.tsx';
import { writeJson } from '../write-json.ts';

/** A component that was chosen: where the source draws it, and its props, which can be changed. */
export function ComponentDetails(props: {
  extension: RunningExtension;
  node: RemoteReceiverAttachableComponent;
  /** What is drawn here changes with its props, of which only the extension's are messages. */
  onEdit: () => void;
}) {
  const { extension, node, onEdit } = props;
  const places = usePlaces(extension.uid, node);
  const own = Object.entries(node.props as Record<string, unknown>).filter(
    ([name]) => name !== valueUpdates,
  );
  return (
    <section className="developer-details" aria-label={`Chosen: ${node.type}`}>
      <h3>{node.type}</h3>
      {places.map((place) => (
        <p key={place}>
          <SourceText text={place} />
        </p>
      ))}
      {places.length === 0 && <p>Its place in the source is not known.</p>}
      {own.map(([name, value]) =>
        isEditable(value) ? (
          <PropEntry
            key={`${node.id} ${name} ${writeJson(value)}`}
            name={name}
            value={value}
            onCommit={(next) => {
              extension.receiver.receive(ACTION_UPDATE_PROPS, node.id, { [name]: next });
              onEdit();
            }}
          />
        ) : (
          <p key={name}>
            {name}: {typeof value === 'function' ? 'a function' : 'elements'}
          </p>
        ),
      )}
      <p className="developer-quiet">A change lasts until the extension sets the prop again.</p>
    </section>
  );
}

const isEditable = (value: unknown) => typeof value !== 'function' && !isRemoteFragment(value);

/** A text is edited as it is, anything else as JSON. */
function PropEntry(props: { name: string; value: unknown; onCommit: (value: unknown) => void }) {
  const { name, value, onCommit } = props;
  const [isWrong, setWrong] = useState(false);
  const isText = typeof value === 'string';
  const before = isText ? value : (writeJson(value) ?? '');
  const commit = (text: string) => {
    if (text === before) return;
    if (isText) {
      onCommit(text);
      return;
    }
    try {
      onCommit(text === '' ? undefined : JSON.parse(text));
      setWrong(false);
    } catch {
      setWrong(true);
    }
  };
  return (
    <label>
      {name}
      {isWrong && ': this is not JSON'}
      <input
        className="hs-input"
        defaultValue={before}
        aria-invalid={isWrong}
        onBlur={(event) => commit(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit(event.currentTarget.value);
        }}
      />
    </label>
  );
}

function usePlaces(uid: string, node: RemoteReceiverAttachableComponent): string[] {
  const [places, setPlaces] = useState<string[]>([]);
  const texts = textsOf(node);
  const asked = JSON.stringify({ uid, component: node.type, prop: null, texts });
  useEffect(() => {
    let isCurrent = true;
    ask<{ places: string[] }>('/api/uses', JSON.parse(asked)).then(
      (found) => isCurrent && setPlaces(found.places),
      () => isCurrent && setPlaces([]),
    );
    return () => {
      isCurrent = false;
    };
  }, [asked]);
  return places;
}

const mostTexts = 20;
const longestText = 200;

/** What a component shows itself: texts among its props, and right inside of it. */
function textsOf(node: RemoteReceiverAttachableComponent): string[] {
  const ofProps = Object.values(node.props as Record<string, unknown>);
  const inside = node.children.map((it: RemoteReceiverAttachableChild) =>
    it.kind === KIND_COMPONENT ? null : it.text,
  );
  return [...ofProps, ...inside]
    .filter((it): it is string => typeof it === 'string' && it.trim() !== '')
    .filter((it) => it.length <= longestText)
    .slice(0, mostTexts);
}
