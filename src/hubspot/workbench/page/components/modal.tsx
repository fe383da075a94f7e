import type { ModalBodyProps, ModalFooterProps, ModalProps } from '@hubspot/ui-extensions';
import { X } from 'lucide-react';
import { Button, Dialog, Heading, Modal as AriaModal, ModalOverlay } from 'react-aria-components';
import { useHost } from '../extension/host-context.ts';
import { useTexts } from './host-texts.ts';
import { useOverlayState } from './overlay.tsx';
import { sizeOf } from './sizes.ts';

export function Modal(props: ModalProps) {
  const { children, title, width, variant = 'default' } = props;
  const { isOpen, close } = useOverlayState(props);
  const texts = useTexts();
  const { user } = useHost();
  const name = title ?? props['aria-label'] ?? texts.dialog;
  return (
    <ModalOverlay
      className="hs-modal-underlay"
      isOpen={isOpen}
      onOpenChange={(open) => !open && close()}
    >
      <AriaModal className={`hs-modal hs-modal-${sizeOf(width, 'sm')} hs-modal-${variant}`}>
        <Dialog
          className="hs-dialog"
          lang={user.language}
          {...(title ? {} : { 'aria-label': name })}
        >
          <header className="hs-dialog-header">
            {title && <Heading slot="title">{title}</Heading>}
            <Button className="icon-button" aria-label={texts.close} onPress={close}>
              <X size={20} aria-hidden />
            </Button>
          </header>
          {children}
        </Dialog>
      </AriaModal>
    </ModalOverlay>
  );
}

export function ModalBody({ children }: ModalBodyProps) {
  return <div className="hs-modal-body">{children}</div>;
}

export function ModalFooter({ children }: ModalFooterProps) {
  return <footer className="hs-modal-footer">{children}</footer>;
}
