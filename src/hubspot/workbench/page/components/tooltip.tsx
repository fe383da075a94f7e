import type { TooltipProps } from '@hubspot/ui-extensions';
import { isValidElement, type ReactElement, type ReactNode } from 'react';
import { Focusable, Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';

/** Given as the `overlay` of the component that it explains, whose trigger it finds around it. */
export function Tooltip({ children, placement = 'top' }: TooltipProps) {
  return (
    <AriaTooltip className="hs-tooltip" placement={placement}>
      {children}
    </AriaTooltip>
  );
}

/** Whether an `overlay` prop holds a tooltip, which is shown on hover and focus, not by a click. */
export function isTooltip(overlay: ReactNode): boolean {
  if (!isValidElement<{ fragment?: { children?: { type?: string }[] } }>(overlay)) return false;
  return overlay.props.fragment?.children?.[0]?.type === 'Tooltip';
}

/**
 * Puts a tooltip on an element of the page itself.
 *
 * @param trigger can have the focus: a link, a button, or an element with a `tabIndex` and a role.
 */
export function withTooltip(trigger: ReactElement, tooltip: ReactNode): ReactElement {
  return (
    <TooltipTrigger delay={200}>
      <Focusable>{trigger as Parameters<typeof Focusable>[0]['children']}</Focusable>
      {tooltip}
    </TooltipTrigger>
  );
}
