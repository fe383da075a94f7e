import {
  ACTION_UPDATE_PROPS,
  isRemoteFragment,
  KIND_COMPONENT,
  type RemoteReceiverAttachableChild,
  type RemoteReceiverAttachableComponent,
} from '@remote-ui/core';
import { useEffect, useState } from 'react';
import { valueUpdates } from '../extension/count-value-updates.ts';
import { ownValue } from 'hubspot-crm';
import { type Kind, propKinds } from '../components/prop-kinds.ts';
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
  const [added, setAdded] = useState<string[]>([]);
  const kinds = kindsOf(node.type);
  const given = node.props as Record<string, unknown>;
  const own = Object.entries({
    ...Object.fromEntries(added.map((it) => [it, undefined])),
    ...given,
  }).filter(([name]) => name !== valueUpdates);
  const others = Object.keys(kinds).filter(
    (it) => isWritten(kinds[it]) && !own.some(([name]) => name === it),
  );
  return (
    <section className="developer-details" aria-label={`Chosen: ${node.type}`}>
      <h3>{node.type}</h3>
      {places.map((place) => (
        <p key={place}>
          <SourceText text={place} isPlace />
        </p>
      ))}
      {places.length === 0 && <p>Its place in the source is not known.</p>}
      {own.map(([name, value]) =>
        isEditable(value) ? (
          <PropEntry
            key={`${node.id} ${name} ${writeJson(value)}`}
            name={name}
            value={value}
            isText={typeof value === 'string' || (value === undefined && mayBeText(kinds[name]))}
            onCommit={(next) => {
              extension.receiver.receive(ACTION_UPDATE_PROPS, node.id, { [name]: next });
              onEdit();
            }}
          />
        ) : (
          <p key={name}>
            {name}: {sayFixed(value)}
          </p>
        ),
      )}
      {others.length > 0 && (
        <label>
          Add a prop
          <select
            className="hs-input"
            value=""
            onChange={(event) => setAdded((before) => [...before, event.target.value])}
          >
            <option value="" />
            {others.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      )}
      <p className="developer-quiet">A change lasts until the extension sets the prop again.</p>
    </section>
  );
}

const kindsOf = (component: unknown) => ownValue(propKinds, String(component)) ?? {};

const mayBeText = (kind: Kind | undefined) => kind?.is.split(' ').includes('text') ?? false;

/** Whether a kind of value can be typed. */
const isWritten = (kind: Kind | undefined) =>
  !['function', 'content', 'anything'].includes(kind?.is ?? 'anything');

/** A function has no JSON: what holds one would lose it. */
const isEditable = (value: unknown) => !isRemoteFragment(value) && !holdsFunction(value);

function holdsFunction(value: unknown): boolean {
  if (typeof value === 'function') return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsFunction);
}

function sayFixed(value: unknown): string {
  if (typeof value === 'function') return 'a function';
  return isRemoteFragment(value) ? 'elements' : 'not to be changed here, for it holds functions';
}

/** A text is edited as it is, anything else as JSON. */
function PropEntry(props: {
  name: string;
  value: unknown;
  isText: boolean;
  onCommit: (value: unknown) => void;
}) {
  const { name, value, isText, onCommit } = props;
  const [isWrong, setWrong] = useState(false);
  const before = typeof value === 'string' ? value : (writeJson(value) ?? '');
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
      {/* An input of one line would take the line breaks away. */}
      <textarea
        className="hs-input"
        rows={Math.min(before.split('\n').length, mostLines)}
        defaultValue={before}
        aria-invalid={isWrong}
        onBlur={(event) => commit(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          commit(event.currentTarget.value);
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

const mostLines = 10;
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
