import type { CSSProperties } from 'react';
import { spaceOf } from './sizes.ts';

/** The spacing props of the experimental components; the plain ones never receive them. */
export interface Spacing {
  padding?: string;
  paddingInline?: string;
  paddingBlock?: string;
  marginTop?: string;
  marginBottom?: string;
  marginLeft?: string;
  marginRight?: string;
}

/** `padding` wins over its two halves, as the SDK says. */
export function spacingStyle(spacing: Spacing): CSSProperties {
  const style: CSSProperties = {};
  const { padding, paddingInline, paddingBlock } = spacing;
  if (padding !== undefined) style.padding = spaceOf(padding);
  else {
    if (paddingInline !== undefined) style.paddingInline = spaceOf(paddingInline);
    if (paddingBlock !== undefined) style.paddingBlock = spaceOf(paddingBlock);
  }
  if (spacing.marginTop !== undefined) style.marginTop = spaceOf(spacing.marginTop);
  if (spacing.marginBottom !== undefined) style.marginBottom = spaceOf(spacing.marginBottom);
  if (spacing.marginLeft !== undefined) style.marginLeft = spaceOf(spacing.marginLeft);
  if (spacing.marginRight !== undefined) style.marginRight = spaceOf(spacing.marginRight);
  return style;
}
