import type { ReactElement, ReactNode } from 'react';
import { TooltipTrigger } from 'react-aria-components';
import { useHost } from '../extension/host-context.ts';
import { type Href, hrefOf, isNowhere } from './href.ts';
import { useOverlay } from './overlay.tsx';
import { extensionEvent, reactionsFor } from './press.ts';
import { isTooltip, withTooltip } from './tooltip.tsx';

export interface PressProps {
  onClick?: ((...values: never[]) => unknown) | undefined;
  overlay?: ReactNode;
  href?: Href | undefined;
}

/**
 * What all clickable components share: a click runs `onClick`, opens the overlay and follows the
 * link, whichever of them are given; a tooltip as overlay is shown on hover and focus instead.
 */
export function usePress({ onClick, overlay, href }: PressProps) {
  const host = useHost();
  const { open, element } = useOverlay(overlay);
  const hasTooltip = isTooltip(overlay);
  const runClick = () =>
    (onClick as ((...values: unknown[]) => unknown) | undefined)?.(
      extensionEvent(),
      reactionsFor(host.overlays),
    );
  const openOverlay = () => {
    if (overlay && !hasTooltip) open();
  };
  const link = href === undefined || isNowhere(href) ? null : hrefOf(href, host.account.portalId);
  return {
    link,
    hasTooltip,
    /** Runs `onClick` alone. */
    runClick,
    openOverlay,
    press() {
      const result = runClick();
      openOverlay();
      return result;
    },
    /**
     * The trigger together with its overlay.
     *
     * @param ownElement true for an element of the page, false for a react-aria component, which
     *   finds the tooltip by itself.
     */
    surround(trigger: ReactElement, ownElement: boolean): ReactElement {
      if (hasTooltip && ownElement) return withTooltip(trigger, overlay);
      if (hasTooltip) {
        return (
          <TooltipTrigger delay={200}>
            {trigger}
            {overlay}
          </TooltipTrigger>
        );
      }
      return (
        <>
          {trigger}
          {element}
        </>
      );
    },
  };
}
