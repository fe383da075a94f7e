import {
  isRemoteReceiverAttachableFragment,
  KIND_COMPONENT,
  type RemoteReceiver,
  type RemoteReceiverAttachableChild,
  type RemoteReceiverAttachableComponent,
} from '@remote-ui/core';
import { fitProps } from '../components/fit-props.ts';
import { type Href, hrefOf, isNowhere } from '../components/href.ts';
import { propKinds } from '../components/prop-kinds.ts';
import type { SentLink } from '../log.ts';
import { type RunningExtension, runningExtensions } from './running-extensions.ts';

/** Of the SDK's components, those that have a prop. */
const withProp = (prop: string) =>
  Object.keys(propKinds).filter((name) => Object.hasOwn(propKinds[name] ?? {}, prop));
const toAddresses = withProp('href');
const toPages = withProp('to');

/**
 * The links of all extensions on the page: also of what is closed and therefore not drawn, such as
 * a dialog, a menu or a tab.
 */
export function sentLinks(): SentLink[] {
  return runningExtensions
    .current()
    .flatMap((extension) =>
      componentsOf(extension.receiver, extension.receiver.attached.root.children).flatMap((it) =>
        linkOf(it, extension),
      ),
    );
}

/** Every component below, also those in props, as in `overlay`. */
function componentsOf(
  receiver: RemoteReceiver,
  nodes: readonly RemoteReceiverAttachableChild[],
): RemoteReceiverAttachableComponent[] {
  return nodes.flatMap((node) => {
    if (node.kind !== KIND_COMPONENT) return [];
    const inProps = Object.values(propsOf(node)).flatMap((value) => {
      if (!isRemoteReceiverAttachableFragment(value)) return [];
      const attached = receiver.attached.get(value);
      return attached && 'children' in attached ? componentsOf(receiver, attached.children) : [];
    });
    return [node, ...componentsOf(receiver, node.children), ...inProps];
  });
}

function linkOf(node: RemoteReceiverAttachableComponent, { host }: RunningExtension): SentLink[] {
  const type = String(node.type);
  const props = propsOf(node);
  const name = nameOf(node);
  if (toPages.includes(type)) {
    const { props: fitted } = fitProps(type, { to: props['to'], params: props['params'] });
    const { to = '/', params } = fitted as { to?: string; params?: Record<string, string> };
    return [{ name, address: host.hrefOfPage(to, params) }];
  }
  if (!toAddresses.includes(type)) return [];
  const { href } = fitProps(type, { href: props['href'] }).props as { href?: Href };
  const { url } =
    href === undefined || isNowhere(href) ? { url: '#' } : hrefOf(href, host.account.portalId);
  if (url !== '#') {
    const isFollowed = !props['preventDefault'] && !props['disabled'];
    return isFollowed ? [{ name, address: url }] : [];
  }
  // A link is for leading somewhere; a button or a picture only when it was given an address.
  const isMeant = href !== undefined || /Link$/.test(type);
  const acts = props['onClick'] || props['overlay'] || (props['type'] ?? 'button') !== 'button';
  return isMeant && !acts ? [{ name, address: null }] : [];
}

function propsOf(node: RemoteReceiverAttachableComponent): Record<string, unknown> {
  return node.props as Record<string, unknown>;
}

function nameOf(node: RemoteReceiverAttachableComponent): string {
  return textOf(node).trim() || altOf(node);
}

function textOf(node: RemoteReceiverAttachableChild): string {
  return node.kind === KIND_COMPONENT ? node.children.map(textOf).join('') : node.text;
}

function altOf(node: RemoteReceiverAttachableChild): string {
  if (node.kind !== KIND_COMPONENT) return '';
  const { alt } = propsOf(node);
  if (typeof alt === 'string') return alt;
  return node.children.map(altOf).find((it) => it !== '') ?? '';
}
