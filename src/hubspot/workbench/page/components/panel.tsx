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
import { useHost } from '../extension/host-context.ts';
import { useTexts } from './host-texts.ts';
import { useOverlayState } from './overlay.tsx';
import { sizeOf } from './sizes.ts';

/**
 * A panel at the right. The modal one holds the focus; the default one leaves the page in use, as
 * HubSpot's does, but takes the focus when it opens and gives it back when it closes.
 */
export function Panel(props: PanelProps) {
  const { children, variant = 'default', width } = props;
  const { isOpen, close } = useOverlayState(props);
  const { user } = useHost();
  const texts = useTexts();
  const name = props.title ?? props['aria-label'] ?? texts.panel;
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
          <Dialog
            className="hs-dialog"
            lang={user.language}
            {...(props.title ? {} : { 'aria-label': name })}
          >
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
        aria-label={name}
        lang={user.language}
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

function PanelHeader({ children, close }: { children: ReactNode; close: () => void }) {
  const texts = useTexts();
  return (
    <header className="hs-dialog-header">
      {children}
      <Button className="icon-button" aria-label={texts.close} onPress={close}>
        <X size={20} aria-hidden />
      </Button>
    </header>
  );
}

export function PanelBody({ children }: PanelBodyProps) {
  const texts = useTexts();
  return (
    <div className="hs-panel-body" role="region" aria-label={texts.panelContent} tabIndex={0}>
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
