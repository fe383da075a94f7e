import { X } from 'lucide-react';
import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

export interface IframeModal {
  uri: string;
  /** Pixels. */
  height: number;
  /** Pixels. */
  width: number;
  title?: string;
  flush?: boolean;
  onClose?: () => void;
  /** Called when the app is not permitted to show the page. */
  onBlocked?: () => void;
}

const IframeModalContext = createContext<(modal: IframeModal) => void>(() => undefined);

/** Opens another site in a dialog, as HubSpot does for `actions.openIframeModal`. */
export function useOpenIframeModal(): (modal: IframeModal) => void {
  return useContext(IframeModalContext);
}

export function IframeModalProvider({ children }: { children: ReactNode }) {
  const [modal, setModal] = useState<IframeModal | null>(null);
  const close = useCallback(() => {
    setModal(null);
    modal?.onClose?.();
  }, [modal]);
  const [isBlocked, setBlocked] = useState(false);
  useEffect(() => {
    setBlocked(false);
    // An iframe never reports that it stays empty.
    const onViolation = ({ effectiveDirective }: SecurityPolicyViolationEvent) => {
      if (effectiveDirective !== 'frame-src') return;
      setBlocked(true);
      modal?.onBlocked?.();
    };
    document.addEventListener('securitypolicyviolation', onViolation);
    return () => document.removeEventListener('securitypolicyviolation', onViolation);
  }, [modal]);
  const title = modal?.title ?? 'Embedded page';
  return (
    <IframeModalContext.Provider value={setModal}>
      {children}
      <ModalOverlay
        className="hs-modal-underlay"
        isOpen={modal !== null}
        onOpenChange={(open) => !open && close()}
      >
        <Modal className="hs-modal hs-modal-fitting">
          <Dialog className="hs-dialog">
            <header className="hs-dialog-header">
              <Heading slot="title">{title}</Heading>
              <Button className="icon-button" aria-label="Close" onPress={close}>
                <X size={20} aria-hidden />
              </Button>
            </header>
            {isBlocked && (
              <p role="alert" className="hs-modal-body">
                Not shown: the origin of {modal?.uri} is not in permittedUrls.iframe of the app.
              </p>
            )}
            {modal && (
              <iframe
                className={modal.flush ? 'hs-iframe-flush' : 'hs-iframe-padded'}
                src={modal.uri}
                title={title}
                width={modal.width}
                height={modal.height}
                sandbox="allow-scripts allow-forms allow-popups allow-same-origin"
              />
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </IframeModalContext.Provider>
  );
}
