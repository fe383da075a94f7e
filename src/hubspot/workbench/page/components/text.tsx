import type { HeadingProps, TextProps } from '@hubspot/ui-extensions';
import type { CSSProperties, PointerEvent } from 'react';
import { Focusable, Tooltip, TooltipTrigger } from 'react-aria-components';

const weights = { regular: 300, demibold: 600, bold: 700 };
const decorations = { none: 'none', underline: 'underline', strikethrough: 'line-through' };

export function Text({
  children,
  variant = 'bodytext',
  inline = false,
  format,
  truncate,
}: TextProps) {
  const limits = typeof truncate === 'object' ? truncate : {};
  const style: CSSProperties = {
    ...(format?.fontWeight ? { fontWeight: weights[format.fontWeight] } : {}),
    ...(format?.italic ? { fontStyle: 'italic' } : {}),
    ...(format?.lineDecoration ? { textDecorationLine: decorations[format.lineDecoration] } : {}),
    ...(limits.maxWidth === undefined ? {} : { maxWidth: limits.maxWidth }),
  };
  const transform = format?.textTransform ?? 'none';
  const className = [
    'hs-text',
    `hs-text-${variant}`,
    inline ? 'hs-text-inline' : '',
    truncate ? 'hs-truncate' : '',
    transform === 'none' ? '' : `hs-text-${transform}`,
  ].join(' ');
  // A span, so that text may be inside buttons, links and tags.
  if (limits.tooltipText === undefined) {
    return (
      <span
        className={className}
        style={style}
        {...(truncate ? { onPointerEnter: tellWhole } : {})}
      >
        {children}
      </span>
    );
  }
  return (
    <TooltipTrigger delay={300}>
      <Focusable>
        <span className={className} style={style} role="note" tabIndex={0}>
          {children}
        </span>
      </Focusable>
      <Tooltip className="hs-tooltip">{limits.tooltipText}</Tooltip>
    </TooltipTrigger>
  );
}

/** HubSpot shows the whole of a text that does not fit its line on hover. */
function tellWhole({ currentTarget }: PointerEvent<HTMLElement>): void {
  const { scrollWidth, clientWidth, textContent } = currentTarget;
  currentTarget.title = scrollWidth > clientWidth ? textContent : '';
}

export function Heading({ children, inline = false }: HeadingProps) {
  return <h2 className={inline ? 'hs-heading hs-heading-inline' : 'hs-heading'}>{children}</h2>;
}
