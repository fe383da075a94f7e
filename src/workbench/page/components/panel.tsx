import type {
  PanelBodyProps,
  PanelFooterProps,
  PanelProps,
  PanelSectionProps,
} from '@hubspot/ui-extensions';
import { X } from 'lucide-react';
import { FocusScope } from 'react-aria';
import { Button, Dialog, Heading, Modal as AriaModal, ModalOverlay } from 'react-aria-components';
import { createPortal } from 'react-dom';
import type { ReactNode } from 'react';
import { useOverlayState } from './overlay.tsx';
import { sizeOf } from './sizes.ts';

/**
 * A panel at the right. The modal one holds the focus; the default one leaves the page in use, as
 * HubSpot's does, but takes the focus when it opens and gives it back when it closes.
 */
export function Panel(props: PanelProps) {
  const { children, variant = 'default', width } = props;
  const { isOpen, close } = useOverlayState(props);
  const className = `hs-panel hs-panel-${sizeOf(width, 'sm')}`;
  if (variant === 'modal') {
    return (
      <ModalOverlay
        className="hs-panel-underlay"
        isOpen={isOpen}
        isDismissable
        onOpenChange={(open) => !open && close()}
      >
        <AriaModal className={className}>
          <Dialog className="hs-dialog" {...nameOf(props)}>
            <PanelHeader close={close}>
              {props.title && <Heading slot="title">{props.title}</Heading>}
            </PanelHeader>
            {children}
          </Dialog>
        </AriaModal>
      </ModalOverlay>
    );
  }
  if (!isOpen) return null;
  return createPortal(
    <FocusScope autoFocus restoreFocus>
      <div
        className={`${className} hs-dialog`}
        role="dialog"
        aria-label={props.title ?? props['aria-label'] ?? 'Panel'}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          close();
        }}
      >
        <PanelHeader close={close}>{props.title && <h2>{props.title}</h2>}</PanelHeader>
        {children}
      </div>
    </FocusScope>,
    document.body,
  );
}

function nameOf(props: PanelProps): { 'aria-label'?: string } {
  return props.title ? {} : { 'aria-label': props['aria-label'] ?? 'Panel' };
}

function PanelHeader({ children, close }: { children: ReactNode; close: () => void }) {
  return (
    <header className="hs-dialog-header">
      {children}
      <Button className="icon-button" aria-label="Close" onPress={close}>
        <X size={20} aria-hidden />
      </Button>
    </header>
  );
}

export function PanelBody({ children }: PanelBodyProps) {
  return (
    <div className="hs-panel-body" role="region" aria-label="Panel content" tabIndex={0}>
      {children}
    </div>
  );
}

export function PanelSection({ children, flush = false }: PanelSectionProps) {
  return <section className={flush ? '' : 'hs-panel-section'}>{children}</section>;
}

export function PanelFooter({ children }: PanelFooterProps) {
  return <footer className="hs-modal-footer">{children}</footer>;
}
