import type { RenderedElementNode, RenderedParentNode } from '@hubspot/ui-extensions/testing';
import { ruleSets } from '@partner-tier-points/points';
import { visibleText } from './visibleText.ts';

type Root = Pick<RenderedParentNode, 'childNodes'>;

/** The ids of rule sets that a person would see on a rendered page: it is to say their names. */
export function shownRuleSetIds(root: Root): string[] {
  const seen = [visibleText(root), ...elementsIn(root).flatMap(choicesAndFigures)].join('\n');
  return ruleSets.map(({ id }) => id).filter((id) => seen.includes(id));
}

/** What a select offers and what a chart draws. */
function choicesAndFigures({ props }: RenderedElementNode): string[] {
  const { options, data } = props as Record<string, unknown>;
  const labels = Array.isArray(options)
    ? options.map((option: { label?: unknown }) => String(option.label))
    : [];
  return [...labels, JSON.stringify(data) ?? ''];
}

function elementsIn(root: Root): RenderedElementNode[] {
  return root.childNodes.flatMap((node) =>
    'childNodes' in node ? [node, ...elementsIn(node)] : [],
  );
}
