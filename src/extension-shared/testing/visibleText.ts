import {
  type RenderedChildNode,
  type RenderedElementNode,
  type RenderedParentNode,
} from '@hubspot/ui-extensions/testing';

/** Props that HubSpot's components show as words. */
const spokenProps = [
  'title',
  'label',
  'number',
  'description',
  'validationMessage',
  'valueDescription',
  'placeholder',
];

/**
 * All visible text in a part of a rendered page, in order, without overlays. No
 * space keeps a line together: nobody reads which one does.
 */
export function visibleText(node: Pick<RenderedParentNode, 'childNodes'>): string {
  return node.childNodes
    .map(textOf)
    .filter(Boolean)
    .join(' ')
    .replace(/\p{Zs}/gu, ' ');
}

function textOf(node: RenderedChildNode): string {
  if (!isElement(node)) return node.text;
  const props: Record<string, unknown> = node.props;
  const spoken = spokenProps
    .map((name) => props[name])
    .filter((value) => typeof value === 'string' || typeof value === 'number');
  return [...spoken, visibleText(node)].join(' ').trim();
}

function isElement(node: RenderedChildNode): node is RenderedElementNode {
  return 'childNodes' in node;
}
