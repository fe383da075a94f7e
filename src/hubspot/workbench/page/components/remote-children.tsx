import {
  type RemoteReceiver,
  type RemoteReceiverAttachableFragment,
  isRemoteReceiverAttachableFragment,
} from '@remote-ui/core';
import { type Controller, type RemoteComponentProps, useAttached } from '@remote-ui/react/host';
import {
  Children,
  Fragment,
  type ReactElement,
  type ReactNode,
  isValidElement,
  useEffect,
  useReducer,
} from 'react';

import { fitProps } from './fit-props.ts';
import type { Misfit } from './misfit.ts';
import { useMisfits } from './use-misfits.ts';

type RemoteComponent = RemoteComponentProps['component'];

/** A child of a host component, seen as data: which component it is and what it was given. */
export interface RemoteChild<Props> {
  /** Stays the same for as long as the child is there. */
  id: string;
  type: string;
  props: Partial<Props>;
  /** The child's own children, to be rendered somewhere else. */
  content: ReactNode;
  /** All text inside the child. */
  text: string;
}

/**
 * The children of a host component as data, for components such as tabs and menus that need to
 * know what their children are before they draw them. Rendered again whenever a child changes.
 */
export function useRemoteChildren<Props>(children: ReactNode, type: string): RemoteChild<Props>[] {
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);
  const elements = Children.toArray(children)
    .filter(isRemoteElement)
    .filter(({ props }) => props.component.type === type);
  const ids = elements.map(({ props }) => props.component.id).join(' ');

  useEffect(() => {
    const ends = elements.map(({ props: { receiver, component } }) =>
      receiver.attached.subscribe(component, renderAgain),
    );
    return () => ends.forEach((end) => end());
    // The ids identify the elements, which are new on every render.
  }, [ids]);

  const misfits: Misfit[] = [];
  useMisfits(type, misfits);

  return elements.map(({ props: { receiver, component, controller } }) => {
    const attached = (receiver.attached.get(component) ?? component) as RemoteComponent;
    const fitted = fitProps(type, withFragments(attached, receiver, controller));
    misfits.push(...fitted.misfits);
    return {
      id: String(attached.id),
      type,
      props: fitted.props as Partial<Props>,
      content: renderNodes(attached, attached.children, receiver, controller),
      text: textOf(attached),
    };
  });
}

/** Those of the children that are a component, as they are drawn. */
export function childrenOfType(children: ReactNode, type: string): ReactNode[] {
  return Children.toArray(children).filter(
    (it) => isRemoteElement(it) && it.props.component.type === type,
  );
}

function isRemoteElement(node: ReactNode): node is ReactElement<RemoteComponentProps> {
  return isValidElement<Partial<RemoteComponentProps>>(node) && node.props.component !== undefined;
}

/** Props whose value is a remote fragment, such as `overlay`, become elements that render it. */
function withFragments(
  component: RemoteComponent,
  receiver: RemoteReceiver,
  controller: Controller,
): Record<string, unknown> {
  const props = (component.props ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(props).map(([name, value]) => [
      name,
      isRemoteReceiverAttachableFragment(value) ? (
        <FragmentContent
          fragment={value}
          parent={component}
          receiver={receiver}
          controller={controller}
        />
      ) : (
        value
      ),
    ]),
  );
}

function FragmentContent(props: {
  fragment: RemoteReceiverAttachableFragment;
  parent: RemoteComponent;
  receiver: RemoteReceiver;
  controller: Controller;
}) {
  const { fragment, parent, receiver, controller } = props;
  const attached = useAttached(receiver, fragment);
  return <>{attached && renderNodes(parent, attached.children, receiver, controller)}</>;
}

function renderNodes(
  parent: RemoteComponent,
  nodes: RemoteComponent['children'],
  receiver: RemoteReceiver,
  controller: Controller,
): ReactNode {
  return nodes.map((node) => {
    const shared = { parent, receiver, controller, key: node.id };
    return (
      <Fragment key={String(node.id)}>
        {'text' in node
          ? controller.renderer.renderText({ ...shared, text: node })
          : controller.renderer.renderComponent({ ...shared, component: node })}
      </Fragment>
    );
  });
}

function textOf(component: RemoteComponent): string {
  return component.children.map((node) => ('text' in node ? node.text : textOf(node))).join('');
}
